import type { RegisterChange } from '../changes/change.ts';
import type { Device, Installation, Place, Unit } from '../model.ts';
import { type Closing, findClosing } from './closing.ts';
import { cut, end, lasts } from './cut.ts';
import { findDestinations, type Goes } from './destinations.ts';
import { dissolvedUnit } from './dissolved.ts';
import { openUnits } from './open-units.ts';
import { findProblems, type ReorganisationProblem } from './problems.ts';
import type { Assignment, Reorganisation } from './reorganisation.ts';
import { listUndecided, type Undecided } from './undecided.ts';

/** What a reorganisation would do to a register; `changes` do it, and inverted take it back. */
export interface ReorganisationPlan {
  units: { closed: number; opened: number; continued: number; renamed: number };
  places: { moved: number; undecided: number };
  devices: { moved: number; undecided: number };
  undecided: Undecided[];
  /** Units that the decision names and the register does not have on the day before. */
  missing: string[];
  problems: ReorganisationProblem[];
  changes: RegisterChange[];
}

/** Plans a reorganisation; nothing is assigned by share, and what nobody has decided stays under its old unit. */
export function planReorganisation({
  register,
  reorganisation,
  assignments = [],
}: {
  register: Installation;
  reorganisation: Reorganisation;
  assignments?: readonly Assignment[];
}): ReorganisationPlan {
  const { date } = reorganisation;
  const closing = findClosing(register, reorganisation);
  const opened = openUnits(register, { reorganisation, closing });
  const going = findDestinations(register, { closing, date, assignments });
  const held = heldUnits(closing, going);
  const renamed = renameUnits(register, reorganisation);
  const kept = register.units.filter((unit) => unit.validFrom < date && lasts(unit, date) && !closing.has(unit.code));
  return {
    units: { closed: closing.size, opened: opened.length, continued: kept.length, renamed: renamed.length },
    places: tally(going.places),
    devices: tally(going.devices),
    undecided: listUndecided({ register, reorganisation, going, held, kept }),
    missing: missingUnits(register, reorganisation),
    problems: findProblems({ register, reorganisation, assignments, closing, opened }),
    changes: [
      ...[...closing.values()].map(({ unit }) => end('unit', unit, date)),
      ...opened.map((row): RegisterChange => ({ action: 'create', kind: 'unit', row })),
      ...held.map((from): RegisterChange => ({ action: 'create', kind: 'unit', row: leftUnit(from, closing, date) })),
      ...renamed.flatMap(({ unit, name }) => cut('unit', unit, { date, set: { name } })),
      ...kept.flatMap((unit) => follow(unit, closing, { date, held })),
      ...movePlaces(register, going.places, date),
      ...going.devices.flatMap(({ row, destination, closing: from }) =>
        cut('device', row, { date, set: { unit: destination.to ?? from.leftover } }),
      ),
    ],
  };
}

type Going = { places: Goes<Place>[]; devices: Goes<Device>[] };

/** Ending units that go on as a name for what is undecided in them, or because nobody says who follows them. */
function heldUnits(closing: ReadonlyMap<string, Closing>, { places, devices }: Going): Closing[] {
  const all = Map.groupBy([...places, ...devices], ({ closing: from }) => from);
  return [...closing.values()].filter((from) => {
    const rows = all.get(from) ?? [];
    return rows.length === 0 ? from.heir === null : rows.some(({ destination }) => destination.to === null);
  });
}

function leftUnit(from: Closing, closing: ReadonlyMap<string, Closing>, date: string): Unit {
  const { parent } = from.unit;
  return dissolvedUnit(from.unit, date, parent !== null && closing.has(parent) ? null : parent);
}

function renameUnits(register: Installation, { date, renamed }: Reorganisation): { unit: Unit; name: string }[] {
  const names = new Map(renamed.map(({ code, name }) => [code, name]));
  return register.units.flatMap((unit) => {
    const name = unit.validFrom < date && lasts(unit, date) ? names.get(unit.code) : undefined;
    return name === undefined || name === unit.name ? [] : [{ unit, name }];
  });
}

/** A unit that goes on must not slip under whoever has the code of its ended parent now. */
function follow(unit: Unit, closing: ReadonlyMap<string, Closing>, how: { date: string; held: readonly Closing[] }) {
  const parent = unit.parent === null ? undefined : closing.get(unit.parent);
  if (parent === undefined) return [];
  const left = how.held.includes(parent) ? parent.leftover : null;
  return cut('unit', unit, { date: how.date, set: { parent: parent.heir?.to ?? left } });
}

/** Posts hold in the period of their place, so they are cut with it. */
function movePlaces(register: Installation, places: readonly Goes<Place>[], date: string): RegisterChange[] {
  const moved = new Set(places.filter(({ row }) => row.validFrom < date).map(({ row }) => row.id));
  const posts = register.posts.filter((post) => moved.has(post.place) && post.validFrom < date && lasts(post, date));
  return [
    ...places.flatMap(({ row, destination, closing: from }) =>
      cut('place', row, { date, set: { unit: destination.to ?? from.leftover } }),
    ),
    ...posts.flatMap((post) => cut('post', post, { date, set: {} })),
  ];
}

function tally(rows: readonly Goes<unknown>[]): { moved: number; undecided: number } {
  const undecided = rows.filter(({ destination }) => destination.to === null).length;
  return { moved: rows.length - undecided, undecided };
}

function missingUnits(register: Installation, { date, closed, successions, renamed }: Reorganisation): string[] {
  const known = new Set(register.units.filter(({ validFrom }) => validFrom < date).map(({ code }) => code));
  const named = [...closed, ...successions.map(({ from }) => from), ...renamed.map(({ code }) => code)];
  return [...new Set(named)].filter((code) => !known.has(code)).sort();
}
