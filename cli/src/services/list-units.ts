import { UnitRow } from '@motcua/contract';
import { compareVi, type Installation, type IsoDate, asOf as onDay } from '@motcua/inventory';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import { readSource } from './read-source.ts';
import { dayOf } from './today.ts';

/** A unit as it is listed; a source knows nothing of agents and tickets, which is null and not 0. */
export type ListedUnit = Pick<
  UnitRow,
  'code' | 'name' | 'level' | 'parent' | 'area' | 'officers' | 'validFrom' | 'validTo' | 'devices'
> & { agents: number | null; openTickets: number | null };

/** Units of a day. */
export interface Units {
  asOf: IsoDate;
  simulated: boolean;
  units: ListedUnit[];
}

type Flags = HubFlags & {
  file?: string | undefined;
  'as-of'?: string | undefined;
  'known-at'?: string | undefined;
  level?: string | undefined;
};

/** The units of a source or of the hub, by name. */
export async function listUnits(session: Session, flags: Flags): Promise<Units> {
  const asOf = flags['as-of'] ?? dayOf(session.io.now());
  const { units, simulated } = await (flags.file === undefined
    ? fromHub(session, flags, asOf)
    : fromSource(flags.file, asOf));
  const chosen = flags.level === undefined ? units : units.filter(({ level }) => level === flags.level);
  return { asOf, simulated, units: chosen.toSorted((a, b) => compareVi(a.name, b.name) || (a.code < b.code ? -1 : 1)) };
}

async function fromHub(session: Session, flags: Flags, asOf: IsoDate) {
  const knownAt = knownAtOf(flags, session.io.now());
  const hub = await connect(session, flags);
  const { rows, simulated } = await hub.list(withQuery('/v1/units', { asOf, knownAt }), 'units', UnitRow);
  return { units: rows satisfies ListedUnit[] as ListedUnit[], simulated };
}

async function fromSource(source: string, asOf: IsoDate) {
  const installation = onDay(await readSource(source), asOf);
  const counts = countDevices(installation);
  const units = installation.units.map(
    (unit): ListedUnit => ({ ...unit, devices: counts.get(unit.code) ?? 0, agents: null, openTickets: null }),
  );
  return { units, simulated: installation.simulated };
}

function countDevices({ devices }: Installation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit, status } of devices) if (status !== 'liquidated') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
