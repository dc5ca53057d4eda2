import type { RegisterChange } from '../changes/change.ts';
import type { Installation, IsoDate, Unit } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';
import { cut, end, lasts } from './cut.ts';
import { dissolvedKind } from './dissolved.ts';
import type { ReorganisationProblem } from './problems.ts';
import { wrong } from './problems.ts';
import type { Assignment } from './reorganisation.ts';
import { reorganiseWords } from './words.ts';

/** What an assignment of things still held by dissolved units would do. */
export interface AssignmentPlan {
  places: { moved: number };
  devices: { moved: number };
  /** Dissolved units that hold nothing any more, by the code they had as such. */
  emptied: string[];
  problems: ReorganisationProblem[];
  changes: RegisterChange[];
}

/** Plans what people decided after a reorganisation, in force from a day (the day of the reorganisation, or a later one). */
export function planAssignments({
  register,
  assignments,
  from,
}: {
  register: Installation;
  assignments: readonly Assignment[];
  from: IsoDate;
}): AssignmentPlan {
  const on = register.units.filter((unit) => isValidOn(unit, from));
  const held = new Map(on.filter(({ kind }) => kind === dissolvedKind).map((unit) => [unit.code, unit]));
  const { places, devices, emptied } = findMoves(register, assignments, { held, from });
  const placed = new Set(places.map(({ row }) => row.id));
  const posts = register.posts.filter((post) => placed.has(post.place) && post.validFrom < from && lasts(post, from));
  return {
    places: { moved: places.length },
    devices: { moved: devices.length },
    emptied: emptied.map(({ code }) => code),
    problems: findWrong(register, assignments, { on, held, from }),
    changes: [
      ...places.flatMap(({ row, to }) => cut('place', row, { date: from, set: { unit: to } })),
      ...posts.flatMap((row) => cut('post', row, { date: from, set: {} })),
      ...devices.flatMap(({ row, to }) => cut('device', row, { date: from, set: { unit: to } })),
      ...emptied.map((unit) => finish(unit, from)),
    ],
  };
}

interface When {
  /** Dissolved units by their present code. */
  held: ReadonlyMap<string, Unit>;
  from: IsoDate;
}

function findMoves(register: Installation, assignments: readonly Assignment[], { held, from }: When) {
  const byHand = new Map(assignments.map(({ what, id, to }) => [`${what} ${id}`, to]));
  const waiting = <Row extends { unit: string; validTo: IsoDate | null }>(rows: readonly Row[]) =>
    rows.filter((row) => held.has(row.unit) && lasts(row, from));
  const places = waiting(register.places).flatMap((row) => withTarget(row, byHand.get(`place ${row.id}`)));
  const placed = new Map(places.map(({ row, to }) => [row.id, to]));
  const devices = waiting(register.devices).flatMap((row) =>
    withTarget(row, row.place === null ? byHand.get(`device ${row.tag}`) : placed.get(row.place)),
  );
  const gone = new Set<object>([...places, ...devices].map(({ row }) => row));
  const rest = [...waiting(register.places), ...waiting(register.devices)].filter((row) => !gone.has(row));
  const busy = new Set(rest.map(({ unit }) => unit));
  const touched = new Set([...places, ...devices].map(({ row }) => row.unit));
  return { places, devices, emptied: [...held.values()].filter(({ code }) => touched.has(code) && !busy.has(code)) };
}

const withTarget = <Row>(row: Row, to: string | undefined) => (to === undefined ? [] : [{ row, to }]);

/** A dissolved unit that would have held something for no day at all never was. */
const finish = (unit: Unit, from: IsoDate): RegisterChange =>
  unit.validFrom >= from ? { action: 'delete', kind: 'unit', before: unit } : end('unit', unit, from);

function findWrong(
  { places, devices }: Installation,
  assignments: readonly Assignment[],
  { on, held, from }: When & { on: readonly Unit[] },
): ReorganisationProblem[] {
  const targets = new Set(on.filter(({ kind }) => kind !== dissolvedKind).map(({ code }) => code));
  return assignments.flatMap(({ what, id, to }) => {
    const rows = what === 'place' ? places.filter((row) => row.id === id) : devices.filter((row) => row.tag === id);
    const row = rows.find((one) => lasts(one, from) && held.has(one.unit));
    if (rows.length === 0) return [wrong(id, reorganiseWords.notThere)];
    if (row === undefined) return [wrong(id, reorganiseWords.decided, { date: from })];
    if ('place' in row && row.place !== null) return [wrong(id, reorganiseWords.followsPlace, { place: row.place })];
    return targets.has(to) ? [] : [wrong(id, reorganiseWords.noTarget, { unit: to, date: from })];
  });
}
