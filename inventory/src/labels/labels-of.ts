import type { DeviceKind } from '@motcua/contract';
import { findUnit } from '../find-unit.ts';
import type { Installation, IsoDate } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';
import { unitsUnder } from '../units-under.ts';
import { labelText } from './label-text.ts';

/** What stands on the label of a device. */
export interface Label {
  tag: string;
  /** What the QR code holds. */
  code: string;
  kind: DeviceKind;
  unit: string;
  unitName: string;
}

/** Labels of the devices of a unit and everything below it, on the books on a day, by unit and tag. */
export function labelsOf(
  installation: Installation,
  { unit, kind, asOf }: { unit: string; kind?: DeviceKind | undefined; asOf: IsoDate },
): Label[] {
  findUnit({ installation, code: unit, asOf });
  const under = unitsUnder(installation, unit, asOf);
  const names = new Map(installation.units.filter((row) => isValidOn(row, asOf)).map((row) => [row.code, row.name]));
  return installation.devices
    .filter((row) => isValidOn(row, asOf) && under.has(row.unit) && row.status !== 'liquidated')
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => ({
      ...{ tag: row.tag, code: labelText(row.tag), kind: row.kind },
      ...{ unit: row.unit, unitName: names.get(row.unit) ?? row.unit },
    }))
    .sort((a, b) => order(a.unit, b.unit) || order(a.tag, b.tag));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
