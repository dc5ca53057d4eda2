import { tagIn } from '../labels/label-text.ts';
import type { Device, Installation } from '../model.ts';
import { tagKey } from '../reconcile/keys.ts';
import { isValidOn } from '../time/as-of.ts';
import { unitsUnder } from '../units-under.ts';
import type { Outcome, Proposed, Scan, StocktakeSubject } from './stocktake.ts';

/** The books of a stock-take's day, ready to be asked about tags. */
export interface Books {
  /** On the books on the day, all units, by tag as it is compared. */
  byTag: ReadonlyMap<string, Device>;
  /** Those that are to be found. */
  expected: readonly Device[];
  judge: (scan: Scan) => Judged;
}

export interface Judged {
  scan: Scan;
  tag: string;
  device: Device | null;
  outcome: Outcome;
  foundUnit: string | null;
  proposed: Proposed;
}

/** Opens the books of a stock-take. */
export function openBooks(register: Installation, { unit, asOf }: StocktakeSubject): Books {
  const under = unit === null ? null : unitsUnder(register, unit, asOf);
  const devices = register.devices.filter((row) => isValidOn(row, asOf) && row.status !== 'liquidated');
  const byTag = new Map(devices.map((row) => [tagKey(row.tag), row]));
  const unitOfPlace = new Map(register.places.filter((row) => isValidOn(row, asOf)).map((row) => [row.id, row.unit]));
  const isExpected = (row: Device) => under === null || under.has(row.unit);
  // Of a single unit everything is scanned there; of a district nobody knows where, unless the place is said.
  const onlyUnit = under?.size === 1 ? unit : null;
  return {
    byTag,
    expected: devices.filter(isExpected),
    judge: (scan) => {
      const tag = tagIn(scan.tag);
      const device = byTag.get(tagKey(tag)) ?? null;
      const foundUnit = (scan.place === null ? null : unitOfPlace.get(scan.place)) ?? onlyUnit;
      return { scan, tag: device?.tag ?? tag, device, foundUnit, ...verdict(device, { scan, foundUnit, isExpected }) };
    },
  };
}

interface Found {
  scan: Scan;
  foundUnit: string | null;
  isExpected: (row: Device) => boolean;
}

function verdict(device: Device | null, { scan, foundUnit, isExpected }: Found): Pick<Judged, 'outcome' | 'proposed'> {
  if (device === null) return { outcome: 'unknownTag', proposed: 'declare' };
  const otherPlace = scan.place !== null && device.place !== null && scan.place !== device.place;
  const moved = otherPlace || (foundUnit !== null && foundUnit !== device.unit);
  const proposed = moved ? 'move' : 'none';
  if (!isExpected(device)) return { outcome: 'otherUnit', proposed };
  return { outcome: moved ? 'foundElsewhere' : 'found', proposed };
}
