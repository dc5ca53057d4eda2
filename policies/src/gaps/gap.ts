import type { DeviceKind } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';
import type { BudgetLine } from '../procurement/budget-lines.ts';
import type { MoneyReason } from '../procurement/rule.ts';
import type { Severity } from '../standard.ts';

/** Devices that a unit lacks, with the evidence. */
export interface Gap {
  unit: string;
  unitName: string;
  item: DeviceKind;
  quantity: number;
  /** The standard that asks for most; where several ask for the same device, the larger shortfall counts once. */
  standard: string;
  /** Every standard that asks for it, `standard` among them. */
  standards: string[];
  severity: Severity;
  have: number;
  want: number;
  source: string;
  /** Devices of this kind in the unit: on the books, and working. */
  devices: { onBooks: number; usable: number };
  budgetLine: BudgetLine | null;
  budgetLineReason: MoneyReason | null;
  budgetLineSource: string | null;
  /** Highest price of one, in đồng with taxes. */
  priceCeiling: number | null;
  priceReason: MoneyReason | null;
  priceSource: string | null;
  /** `quantity` at the ceiling; null while the price is not known. */
  amount: number | null;
  /** On the way already: the gap stays until the device is seen working. */
  pending: { ordered: number; received: number; proposals: number[] };
}

/** How much of a kind is missing over all units. */
export interface GapTotal {
  item: DeviceKind;
  quantity: number;
  amount: number | null;
  /** Devices whose price is not known; with any, there is no amount. */
  withoutPrice: number;
}

/** A sum of gaps by where they belong. */
export interface RolledUp extends GapTotal {
  key: string | null;
  name: string | null;
}

/** What units lack, as quantities. */
export interface GapList {
  asOf: IsoDate;
  simulated: boolean;
  units: number;
  gaps: Gap[];
  totals: GapTotal[];
  /** How many units a standard could not be answered for, so that their gap is not known. */
  unknown: { standard: string; item: DeviceKind; units: number }[];
}

/** A device on the way from a purchase, until it is seen working. */
export interface PendingDevice {
  unit: string;
  item: DeviceKind;
  proposal: number;
  state: 'ordered' | 'received';
  /** Id in the register once it was received; such a device does not count as had. */
  device: string | null;
}
