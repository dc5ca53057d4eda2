import type { Refused } from '@motcua/contract';
import type { JudgeReading } from '../judge/fold-readings.ts';
import { type IngestTx, type Position, saveDiscoveries, type Tx } from '../store/index.ts';
import { today } from '../time/today.ts';
import { agentUpdates } from './agent-updates.ts';
import type { Arrival, Decoded, Known } from './arrival.ts';
import { authorise } from './authorise.ts';
import { decode } from './decode.ts';
import { deduplicate, type KnownReport } from './deduplicate.ts';
import { dropForeign } from './drop-foreign.ts';
import { foldReports } from './fold-reports.ts';
import { foundIn } from './found-in.ts';
import type { Rejection } from './outcome.ts';
import { type KnownPresence, presenceUpdates } from './presence-updates.ts';
import { quarantineRow, type Refusal, refusedMessage } from './refuse.ts';
import { pcKey } from './seen-in.ts';

/** What the agents are told once a batch is committed. */
export interface BatchResult {
  /** In order; of two boots of one agent the later is last, and so the one that stays retained. */
  acks: Position[];
  refusals: { agent: string; message: Refused }[];
  fresh: number;
  duplicates: number;
  /** Whether the judge should look. */
  faultsChanged: boolean;
}

/** Judges readings in the transaction that records them; says whether faults changed. */
export type Judging = (tx: Tx, readings: readonly JudgeReading[]) => Promise<boolean>;

/** decode, the one stage that needs no store, so that it is done before a transaction is open. */
export type Item = { arrival: Arrival; decoded: Decoded } | Refusal;
export function decodeAll(arrivals: readonly Arrival[]): Item[] {
  return arrivals.map((arrival) => {
    const outcome = decode(arrival);
    return outcome.ok ? { arrival, decoded: outcome.value } : { arrival, rejection: outcome };
  });
}

/** authorise → deduplicate → record → judge, for one batch, within one transaction. */
export async function runBatch(step: IngestTx, items: readonly Item[], judging: Judging): Promise<BatchResult> {
  const { known, refused } = await authoriseAll(step, items);
  const reports = known.filter((item): item is KnownReport => item.leaf === 'report');
  const fresh = await deduplicate(step, reports);
  const acks = await step.highest(bootsOf(reports));
  const readings = await record(step, fresh, acks);
  await step.savePresence(presenceUpdates(known.filter((item): item is KnownPresence => item.leaf === 'presence')));
  await step.quarantine(refused.map(quarantineRow));
  const faultsChanged = await judging(step.tx, readings);
  return {
    acks: [...acks],
    refusals: refused.map((refusal) => ({ agent: refusal.arrival.agent, message: refusedMessage(refusal) })),
    fresh: fresh.length,
    duplicates: reports.length - fresh.length,
    faultsChanged,
  };
}

async function authoriseAll(step: IngestTx, items: readonly Item[]): Promise<{ known: Known[]; refused: Refusal[] }> {
  const ids = [...new Set(items.map(({ arrival }) => arrival.agent))];
  const last = items.at(-1)?.arrival.receivedAt;
  const stage = authorise(last === undefined ? new Map() : await step.agents(ids, today(Date.parse(last))));
  const known: Known[] = [];
  const refused: Refusal[] = [];
  for (const item of items) {
    const outcome = 'decoded' in item ? stage(item.decoded) : item.rejection;
    if (outcome.ok) known.push(outcome.value);
    else refused.push({ arrival: item.arrival, rejection: outcome });
  }
  return { known, refused };
}

async function record(
  step: IngestTx,
  fresh: readonly KnownReport[],
  acks: readonly Position[],
): Promise<JudgeReading[]> {
  const own = await dropForeign(step, fresh);
  const { saves, touches, readings, history } = foldReports(own, await step.devices(keysOf(own)));
  const agents = agentUpdates(fresh, acks);
  await step.save({ devices: saves, touched: touches, readings: history, agents });
  await saveDiscoveries(step.tx, foundIn(fresh));
  return readings;
}

/** Each boot once, in the order of its last report in the batch. */
function bootsOf(reports: readonly KnownReport[]): { agent: string; boot: string }[] {
  const boots = new Map<string, { agent: string; boot: string }>();
  for (const { arrival, message } of reports) {
    const name = `${arrival.agent}|${message.boot}`;
    boots.delete(name);
    boots.set(name, { agent: arrival.agent, boot: message.boot });
  }
  return [...boots.values()];
}

function keysOf(reports: readonly KnownReport[]): { agent: string; key: string }[] {
  const keys = new Map<string, Set<string>>();
  for (const { arrival, message } of reports) {
    const set = keys.get(arrival.agent) ?? new Set([pcKey]);
    keys.set(arrival.agent, set);
    for (const { key } of message.devices) set.add(key);
    for (const { key } of message.unchanged) set.add(key);
  }
  return [...keys].flatMap(([agent, set]) => [...set].map((key) => ({ agent, key })));
}

/** A message that no stage foresaw. */
export const unforeseen = (error: unknown): Rejection => ({
  ok: false,
  code: 'E_INTERNAL',
  detail: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : String(error).slice(0, 500),
});
