import {
  type Device,
  dissolvedCode,
  dissolvedKind,
  type Installation,
  isValidOn,
  type Place,
  type Unit,
} from '@motcua/inventory';

/** A unit as others refer to it: by its id for ever, by its code on a day. */
export interface UnitRef {
  id: string;
  code: string;
}

/** Where everything is on a day, of units that have ended before it. */
export interface Whereabouts {
  /** Whether the unit still serves. */
  serves: (unitId: string) => boolean;
  /** The unit's code on the day, or the last it had; null for one that never was. */
  codeOf: (unitId: string) => string | null;
  /** The ids of units that have ended, by the last code under which they served, and by that under which they waited. */
  ended: ReadonlyMap<string, string>;
  /** The one serving unit in which everything that stood in an ended unit is now; null while it is several, or undecided. */
  successorOf: (unitId: string) => UnitRef | null;
  /** The serving unit in which the records are now, when it is one. */
  unitOfRecords: (records: readonly string[]) => UnitRef | null;
}

/** Opens the whereabouts of a register on a day. */
export function openWhereabouts({ units, places, devices }: Installation, day: string): Whereabouts {
  const periods = Map.groupBy(units, ({ id }) => id);
  const serving = units.filter((unit) => unit.kind !== dissolvedKind && isValidOn(unit, day));
  const byCode = new Map(serving.map(({ id, code }) => [code, { id, code }]));
  const alive = new Set(serving.map(({ id }) => id));
  const lastServed = new Map<string, Unit>();
  for (const [id, rows] of periods) {
    const past = rows.filter((row) => row.kind !== dissolvedKind && row.validTo !== null && row.validTo <= day);
    const last = past.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1);
    if (last !== undefined && !alive.has(id)) lastServed.set(id, last);
  }
  const one = (codes: ReadonlySet<string>): UnitRef | null => {
    const [code] = codes;
    return codes.size === 1 && code !== undefined ? (byCode.get(code) ?? null) : null;
  };
  const current = unitsNow([...places, ...devices], day);
  const things = Map.groupBy([...places, ...devices.filter(({ place }) => place === null)], ({ unit }) => unit);
  return {
    serves: (id) => alive.has(id),
    codeOf: (id) => codeOn(periods.get(id) ?? [], day),
    ended: new Map([...lastServed].flatMap(([id, unit]) => codesOf(unit).map((code) => [code, id]))),
    successorOf: (id) => {
      const last = lastServed.get(id);
      if (last === undefined) return null;
      const stood = (things.get(last.code) ?? []).filter((row) => stoodAtTheEnd(row, last));
      return one(new Set(stood.map((row) => current.get(row.id)).filter((code) => code !== undefined)));
    },
    unitOfRecords: (records) => one(new Set(records.flatMap((id) => current.get(id) ?? []))),
  };
}

const unitsNow = (rows: readonly (Place | Device)[], day: string): Map<string, string> =>
  new Map(rows.filter((row) => isValidOn(row, day)).map(({ id, unit }) => [id, unit]));

const codesOf = ({ code, validTo }: Unit): string[] => [
  code,
  ...(validTo === null ? [] : [dissolvedCode(code, validTo)]),
];

/** Whether something belonged to the unit on its last day. */
const stoodAtTheEnd = (row: Place | Device, { validTo: end }: Unit): boolean =>
  end !== null && row.validFrom < end && (row.validTo === null || row.validTo >= end);

function codeOn(rows: readonly Unit[], day: string): string | null {
  const sorted = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const now = sorted.find((row) => isValidOn(row, day)) ?? sorted.at(-1);
  return now?.code ?? null;
}
