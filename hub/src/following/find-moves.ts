import type { Db } from '../store/index.ts';
import type { UnitRef, Whereabouts } from './whereabouts.ts';

type Followed = 'agent' | 'token' | 'targets' | 'ticket' | 'fault';

/** One thing that has to go to another unit; `from` and `to` are ids of units, of tickets and faults codes. */
export interface Move {
  what: Followed;
  ref: string;
  from: string;
  to: string;
  /** The unit that ended, by its id, and the code where the thing is now. */
  unitId: string;
  unit: string;
}

type Reader = Pick<Db, 'selectFrom'>;

/** Agents, tokens and network devices of units that have ended, whose place is in one serving unit by now. */
export async function findUnitMoves(db: Reader, where: Whereabouts): Promise<Move[]> {
  const agents = await db.selectFrom('agent').select(['id', 'unit_id']).orderBy('id').execute();
  const strays = agents.filter(({ unit_id: unit }) => !where.serves(unit));
  const records = await recordsOf(
    db,
    strays.map(({ id }) => id),
  );
  const ofAgents = strays.flatMap(({ id, unit_id: from }) =>
    moved('agent', { ref: id, from }, where.unitOfRecords(records.get(id) ?? []) ?? where.successorOf(from)),
  );
  const tokens = await db.selectFrom('enrol_token').select(['secret_sha256 as ref', 'unit_id as from']).execute();
  const targets = await db.selectFrom('unit_targets').select(['unit_id as ref', 'unit_id as from']).execute();
  const taken = new Set(targets.map(({ ref }) => ref));
  const ofTargets = targets.flatMap((row) => {
    const to = where.serves(row.from) ? null : where.successorOf(row.from);
    // Two lists would have to be made one by a person, who knows which addresses are still there.
    if (to === null || taken.has(to.id)) return [];
    taken.add(to.id);
    return moved('targets', row, to);
  });
  const ofTokens = tokens.flatMap((row) =>
    where.serves(row.from) ? [] : moved('token', row, where.successorOf(row.from)),
  );
  return [...ofAgents, ...ofTokens, ...ofTargets];
}

const moved = (what: Followed, { ref, from }: { ref: string; from: string }, to: UnitRef | null): Move[] =>
  to === null || to.id === from ? [] : [{ what, ref, from, to: to.id, unitId: from, unit: to.code }];

/** Which records the PC of each agent is, as reconciliation has found. */
async function recordsOf(db: Reader, agents: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const agent of agents) {
    const rows = await db
      .selectFrom('observed_device')
      .innerJoin('device_link', 'device_link.observed', 'observed_device.id')
      .select('device_link.declared')
      .where('observed_device.agent', '=', agent)
      .where('observed_device.key', '=', 'pc')
      .execute();
    found.set(
      agent,
      rows.map(({ declared }) => declared),
    );
  }
  return found;
}

/** Open tickets and faults that stand under the code of a unit that has ended, although their device does not. */
export async function findCodeMoves(db: Reader, where: Whereabouts, day: string): Promise<Move[]> {
  const codes = [...where.ended.keys()];
  if (codes.length === 0) return [];
  const tickets = await db
    .selectFrom('ticket')
    .select(['number', 'device_id', 'unit'])
    .where('state', 'not in', ['closed', 'rejected'])
    .execute();
  const faults = await db.selectFrom('fault').select(['device_id', 'unit']).execute();
  const ended = <Row extends { unit: string }>(rows: readonly Row[]) =>
    rows.filter(({ unit }) => where.ended.has(unit));
  const [open, broken] = [ended(tickets), ended(faults)];
  const now = await codesOf(db, { devices: [...open, ...broken].map((row) => row.device_id), where, day });
  const move = (
    what: Followed,
    ref: string,
    { device_id: device, unit: from }: { device_id: string; unit: string },
  ) => {
    const to = now.get(device);
    const unitId = where.ended.get(from) ?? '';
    return to === undefined || to === from ? [] : [{ what, ref, from, to, unitId, unit: to }];
  };
  return [
    ...open.flatMap((row) => move('ticket', String(row.number), row)),
    ...broken.flatMap((row) => move('fault', row.device_id, row)),
  ];
}

/** The code of the unit in which each device is: that of its agent, or of its record. */
async function codesOf(
  db: Reader,
  { devices, where, day }: { devices: readonly string[]; where: Whereabouts; day: string },
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const id of new Set(devices)) {
    const seen = await db
      .selectFrom('observed_device')
      .innerJoin('agent', 'agent.id', 'observed_device.agent')
      .select('agent.unit_id')
      .where('observed_device.id', '=', id)
      .executeTakeFirst();
    const record = await db
      .selectFrom('register_device')
      .select('unit')
      .where('id', '=', id)
      .where('valid_from', '<=', day)
      .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
      .executeTakeFirst();
    const code = seen === undefined ? record?.unit : where.codeOf(seen.unit_id);
    if (code !== undefined && code !== null) found.set(id, code);
  }
  return found;
}
