import type { Device, Installation, Place } from '../model.ts';
import type { Closing } from './closing.ts';
import { lasts } from './cut.ts';
import type { Assignment, Reorganisation } from './reorganisation.ts';

/** Where something of an ending unit goes, and why; `to` is null while nobody has decided. */
interface Destination {
  to: string | null;
  basis: 'hand' | 'whole_unit' | 'undecided';
  /** The paper or the clause. */
  by: string | null;
}

export interface Goes<Row> {
  row: Row;
  closing: Closing;
  destination: Destination;
}

/** Everything of the ending units that outlasts them, with where it goes; devices follow the place that they stand in. */
export function findDestinations(
  register: Installation,
  { closing, date, assignments }: { closing: ReadonlyMap<string, Closing>; date: string } & Given,
): { places: Goes<Place>[]; devices: Goes<Device>[] } {
  const byHand = new Map(assignments.map((given) => [`${given.what} ${given.id}`, given]));
  const decide = (key: string, from: Closing): Destination => handed(byHand.get(key)) ?? inherited(from);
  const places = owned(register.places, closing, date).map(({ row, closing: from }) => ({
    ...{ row, closing: from, destination: decide(`place ${row.id}`, from) },
  }));
  const ofPlace = new Map(places.map(({ row, destination }) => [row.id, destination]));
  const devices = owned(register.devices, closing, date).map(({ row, closing: from }) => {
    const follows = row.place === null ? undefined : ofPlace.get(row.place);
    return { row, closing: from, destination: follows ?? decide(`device ${row.tag}`, from) };
  });
  return { places, devices };
}

type Given = { assignments: readonly Assignment[] };

const owned = <Row extends { unit: string; validTo: string | null }>(
  rows: readonly Row[],
  closing: ReadonlyMap<string, Closing>,
  date: Reorganisation['date'],
) =>
  rows.flatMap((row) => {
    const from = closing.get(row.unit);
    return from === undefined || !lasts(row, date) ? [] : [{ row, closing: from }];
  });

const handed = (given: Assignment | undefined): Destination | undefined =>
  given && { to: given.to, basis: 'hand', by: given.decision };

const inherited = ({ heir }: Closing): Destination =>
  heir === null ? { to: null, basis: 'undecided', by: null } : { to: heir.to, basis: 'whole_unit', by: heir.clause };
