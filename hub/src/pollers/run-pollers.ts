import type { Db, Store, Tx } from '../store/index.ts';
import { type Candidate, electPoller } from './elect-poller.ts';
import { type Placed, placeUnit } from './place-unit.ts';

interface PollerMoment {
  now: number;
  /** Start of this run of the hub. */
  startedAt: number;
  takeOverSeconds: number;
  /** Run first in each transaction. */
  fence: (tx: Tx) => Promise<void>;
}

/** Who reads the network devices of a unit, before and after. */
interface HolderChange {
  unitId: string;
  from: string | null;
  to: string | null;
}

/** Looks who reads for each unit, moves what must be moved, one unit in one transaction, and gives what agents are to be told. */
export async function runPollers(
  { db, read }: Pick<Store, 'db' | 'read'>,
  moment: PollerMoment,
): Promise<{ changes: HolderChange[]; placed: Placed[] }> {
  const changes = (await readUnits(read, moment)).flatMap(({ unitId, holder, candidates }): HolderChange[] => {
    const to = electPoller(candidates, { holder, ...moment });
    return to === holder ? [] : [{ unitId, from: holder, to }];
  });
  const placed: Placed[] = [];
  const at = new Date(moment.now).toISOString();
  for (const change of changes) {
    const told = await db.transaction().execute(async (tx) => {
      await moment.fence(tx);
      const { unitId, to } = change;
      await tx.updateTable('unit_targets').set({ holder: to, since: at }).where('unit_id', '=', unitId).execute();
      return placeUnit(tx, { unitId, at });
    });
    placed.push(...told);
  }
  return { changes, placed };
}

interface UnitOfPollers {
  unitId: string;
  holder: string | null;
  candidates: Candidate[];
}

async function readUnits(db: Db, { startedAt }: PollerMoment): Promise<UnitOfPollers[]> {
  const rows = await db
    .selectFrom('unit_targets')
    .leftJoin('agent', 'agent.unit_id', 'unit_targets.unit_id')
    .select(['unit_targets.unit_id', 'holder', 'agent.id', 'enrolled_at', 'retired_at'])
    .select(['presence_state', 'presence_at', 'last_report_at'])
    .execute();
  const started = new Date(startedAt).toISOString();
  const units = new Map<string, UnitOfPollers>();
  for (const { unit_id: unitId, holder, id, ...row } of rows) {
    const unit = units.get(unitId) ?? { unitId, holder, candidates: [] };
    units.set(unitId, unit);
    if (id === null) continue;
    const online = row.presence_state === 'online' && (row.presence_at ?? '') >= started;
    const heard = [online ? row.presence_at : null, row.last_report_at].flatMap((at) => at ?? []).toSorted();
    unit.candidates.push({
      ...{ id, online, retired: row.retired_at !== null },
      heardAt: toMs(heard.at(-1)),
      enrolledAt: toMs(row.enrolled_at) ?? 0,
    });
  }
  return [...units.values()];
}

const toMs = (at: string | null | undefined): number | null => (at ? Date.parse(at) : null);
