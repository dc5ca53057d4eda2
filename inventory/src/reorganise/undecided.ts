import type { Device, Installation, Place, Unit } from '../model.ts';
import type { Closing } from './closing.ts';
import type { Goes } from './destinations.ts';
import type { Reorganisation, Share } from './reorganisation.ts';

/** Why nobody can say yet where something goes. */
type UndecidedReason = 'unit_split' | 'no_successor' | 'level_ended';

/** A unit that might take it, by which clause. */
interface Candidate {
  unit: string;
  name: string;
  share: Share;
  clause: string | null;
}

/** Something that a person has to assign; it stays visible under its old unit until then. */
export interface Undecided {
  what: 'unit' | 'place' | 'device';
  /** Code of a unit, id of a place, tag of a device. */
  id: string;
  name: string;
  /** The old unit, by the code it had; its present code is `heldAs`. */
  unit: string;
  unitName: string;
  heldAs: string | null;
  reason: UndecidedReason;
  /** Devices and posts that would follow. */
  devices: number;
  posts: number;
  candidates: Candidate[];
}

/** Everything undecided, by unit and id. */
export function listUndecided({
  register,
  reorganisation,
  going: { places, devices },
  held,
  kept,
}: {
  register: Installation;
  reorganisation: Reorganisation;
  going: { places: readonly Goes<Place>[]; devices: readonly Goes<Device>[] };
  held: readonly Closing[];
  kept: readonly Unit[];
}): Undecided[] {
  const names = new Map(reorganisation.opened.map(({ code, name }) => [code, name]));
  const inPlace = countBy(devices, ({ row }) => row.place);
  const posts = countBy(
    register.posts.map((row) => ({ row })),
    ({ row }) => row.place,
  );
  const open = (goes: Goes<unknown>) => goes.destination.to === null;
  const ofPlaces = places.filter(open).map(({ row, closing }) => ({
    ...entry('place', { id: row.id, name: row.name }, { closing, names }),
    ...{ devices: inPlace.get(row.id) ?? 0, posts: posts.get(row.id) ?? 0 },
  }));
  const ofDevices = devices
    .filter((goes) => open(goes) && goes.row.place === null)
    .map(({ row, closing }) => ({
      ...entry('device', { id: row.tag, name: row.model ?? row.kind }, { closing, names }),
      devices: 1,
    }));
  const busy = new Set([...ofPlaces, ...ofDevices].map(({ unit }) => unit));
  const ofUnits = held
    .filter(({ unit }) => !busy.has(unit.code))
    .map((closing) => entry('unit', { id: closing.unit.code, name: closing.unit.name }, { closing, names }));
  const all = [...ofUnits, ...ofPlaces, ...ofDevices, ...endedUnits(register, reorganisation, kept)];
  return all.sort((a, b) => (a.unit === b.unit ? order(a.id, b.id) : order(a.unit, b.unit)));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function entry(
  what: Undecided['what'],
  { id, name }: { id: string; name: string },
  { closing, names }: { closing: Closing; names: ReadonlyMap<string, string> },
): Undecided {
  const { unit, successions, leftover } = closing;
  const reason = successions.length === 0 ? 'no_successor' : 'unit_split';
  const candidates = successions.map(({ to, share, clause }) => ({
    unit: to,
    name: names.get(to) ?? to,
    share,
    clause,
  }));
  const old = { unit: unit.code, unitName: unit.name, heldAs: leftover };
  return { what, id, name, ...old, reason, devices: 0, posts: 0, candidates };
}

/** Units of a level that ends: the decision at hand does not say what becomes of them, so they go on. */
function endedUnits(register: Installation, { endedLevels, date }: Reorganisation, kept: readonly Unit[]): Undecided[] {
  const counts = countBy(
    register.devices.filter(({ validTo }) => validTo === null || validTo > date).map((row) => ({ row })),
    ({ row }) => row.unit,
  );
  return kept
    .filter(({ level }) => endedLevels.includes(level))
    .map(({ code, name }) => ({
      ...{ what: 'unit', id: code, name, unit: code, unitName: name, heldAs: null, reason: 'level_ended' },
      ...{ devices: counts.get(code) ?? 0, posts: 0, candidates: [] },
    }));
}

function countBy<Row>(rows: readonly Row[], key: (row: Row) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = key(row);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
