import { Desired } from '@motcua/contract';
import type { Broker } from '../broker/index.ts';
import type { BatchResult } from '../ingest/index.ts';
import type { Store } from '../store/index.ts';

/** Tells agents what became of their reports, after the commit. */
export function answerBatch(broker: Broker, { acks, refusals }: BatchResult, at: string): void {
  for (const { agent, boot, seq } of acks) broker.publish('ack', agent, { v: 1, type: 'ack', boot, seq, at });
  for (const { agent, message } of refusals) broker.publish('refused', agent, message);
}

/** Tells an agent that has just connected where it stands: the broker's own memory of it died with the last hub. */
export async function greetAgent(
  broker: Broker,
  { read }: Store,
  { agent, at }: { agent: string; at: string },
): Promise<void> {
  const row = await read
    .selectFrom('agent')
    .leftJoin('desired', 'desired.agent', 'agent.id')
    .select(['boot', 'seq', 'desired.body as desired'])
    .where('agent.id', '=', agent)
    .executeTakeFirst();
  if (row === undefined) return;
  if (row.boot !== null && row.seq !== null)
    broker.publish('ack', agent, { v: 1, type: 'ack', boot: row.boot, seq: row.seq, at });
  if (row.desired !== null) broker.publish('desired', agent, Desired.parse(JSON.parse(row.desired)));
}
