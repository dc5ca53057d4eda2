import type { FaultSettings } from '../faults/settings.ts';
import { hoursFor } from '../judge/hours-for.ts';
import type { Store, Tx } from '../store/index.ts';
import { applySteps } from '../store/tickets/apply-steps.ts';
import { stateLogs } from '../store/tickets/clocks.ts';
import { countPeers } from '../store/tickets/count-peers.ts';
import { fromFaultRow } from '../store/tickets/fault-row.ts';
import { latestTicket } from '../store/tickets/latest-ticket.ts';
import { iso } from '../tickets/iso.ts';
import { planStayed } from '../tickets/plan-stayed.ts';
import type { Calendars } from '../tickets/sla/calendars.ts';

interface Look {
  settings: FaultSettings;
  calendars: Calendars;
  /** Milliseconds since 1970. */
  now: number;
}

/** Opens tickets again whose error stayed although somebody said that it was mended; gives their numbers. */
export async function reopenStayed(store: Pick<Store, 'db'>, look: Look): Promise<number[]> {
  const rows = await store.db
    .selectFrom('fault')
    .innerJoin('ticket', 'ticket.number', 'fault.ticket')
    .innerJoin('agent', 'agent.id', 'fault.agent')
    .select('fault.device_id')
    .where('ticket.state', 'in', [...doneStates])
    .where('fault.level', '<>', 'healthy')
    .where('fault.covered_by', 'is', null)
    // What was read last by somebody who is not heard any more proves nothing of now.
    .where('agent.presence_state', '=', 'online')
    .where('agent.retired_at', 'is', null)
    .orderBy('fault.device_id')
    .execute();
  const reopened: number[] = [];
  for (const { device_id: device } of rows) {
    const number = await store.db.transaction().execute((tx) => reopen(tx, device, look));
    if (number !== null) reopened.push(number);
  }
  return reopened;
}

const doneStates = ['resolved', 'accepted', 'closed'] as const;

async function reopen(tx: Tx, device: string, { settings, calendars, now }: Look): Promise<number | null> {
  const row = await tx.selectFrom('fault').selectAll().where('device_id', '=', device).executeTakeFirst();
  const latest = await latestTicket(tx, device);
  if (row === undefined || latest === null || row.ticket !== latest.number) return null;
  const entry = fromFaultRow(row);
  const log = (await stateLogs(tx, [latest.number])).get(latest.number) ?? [];
  // Since somebody said so: that it was signed for afterwards does not mend it.
  const open = log.findLastIndex(({ state }) => !doneStates.some((done) => done === state));
  const doneAt = log[open + 1]?.at;
  if (doneAt === undefined) return null;
  const known = { ...entry, ticketed: true, ticket: latest.ticket, covered: row.covered_by !== null };
  const hours = await hoursFor(tx, entry, { settings, calendars });
  const situation = { ...known, hours, peers: await countPeers(tx, entry) };
  const steps = planStayed({ device: situation, doneAt, now, settings });
  if (steps.length === 0) return null;
  const current = await applySteps(tx, { steps, latest, at: iso(now), actor: 'hub' });
  // Closed too long ago to be opened again, it got a new one.
  if (current !== null && current.number !== latest.number)
    await tx.updateTable('fault').set({ ticket: current.number }).where('device_id', '=', device).execute();
  return current?.number ?? null;
}
