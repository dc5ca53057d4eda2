import { healths } from '@motcua/contract';
import { readinessAnswers } from '@motcua/policies';
import { countDeliveries, countReadiness, type Db } from '../store/index.ts';
import { ticketStates } from '../tickets/states.ts';
import type { Registry } from './registry.ts';

const monthMs = 30 * 86_400_000;

interface Moment {
  now: number;
  /** Start of this run: whoever was connected before it is not connected now. */
  startedAt: string;
}

/** Sets what is counted in the database; states that nobody is in are 0, so that rules see them. */
export async function readCounts(metrics: Registry, db: Db, { now, startedAt }: Moment): Promise<void> {
  const devices = byWord(
    await db
      .selectFrom('observed_device')
      .select((of) => ['health as word', of.fn.countAll<number>().as('count')])
      .groupBy('health')
      .execute(),
  );
  for (const health of healths) metrics.set('motcua_devices', devices.get(health) ?? 0, { health });
  const tickets = byWord(
    await db
      .selectFrom('ticket')
      .select((of) => ['state as word', of.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute(),
  );
  for (const state of ticketStates) metrics.set('motcua_tickets', tickets.get(state) ?? 0, { state });
  const counters = await countReadiness(db);
  for (const answer of readinessAnswers) metrics.set('motcua_counters', counters.get(answer) ?? 0, { answer });
  await readNoticeCounts(metrics, db);
  await readAgentCounts(metrics, db, { now, startedAt });
  const { count } = await db
    .selectFrom('quarantine')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  metrics.set('motcua_quarantine_messages', Number(count));
}

async function readNoticeCounts(metrics: Registry, db: Db): Promise<void> {
  const notices = await countDeliveries(db);
  for (const state of ['pending', 'dead']) {
    const counts = notices.filter((row) => row.state === state).map(({ count }) => count);
    metrics.set(
      'motcua_notices',
      counts.reduce((sum, count) => sum + count, 0),
      { state },
    );
  }
}

async function readAgentCounts(metrics: Registry, db: Db, { now, startedAt }: Moment): Promise<void> {
  const soon = new Date(now + monthMs).toISOString();
  const agents = await db
    .selectFrom('agent')
    .select(['presence_state', 'presence_at', 'presence_goodbye', 'cert_expires_at'])
    .where('retired_at', 'is', null)
    .execute();
  const online = agents.filter((agent) => agent.presence_state === 'online' && (agent.presence_at ?? '') >= startedAt);
  metrics.set('motcua_agents', online.length, { state: 'online' });
  const off = agents.filter((agent) => agent.presence_state === 'offline' && agent.presence_goodbye === 'shutdown');
  metrics.set('motcua_agents', off.length, { state: 'off' });
  metrics.set('motcua_agents', agents.length - online.length - off.length, { state: 'offline' });
  const expiring = agents.filter(({ cert_expires_at }) => cert_expires_at <= soon).length;
  metrics.set('motcua_agent_certificates_expiring', expiring);
}

const byWord = (rows: readonly { word: string; count: number }[]): Map<string, number> =>
  new Map(rows.map(({ word, count }) => [word, Number(count)]));
