import type { DeviceKind, Words } from '@motcua/contract';
import type { IsoDate } from '@motcua/inventory';
import type { Allocation } from '../allocate/allocation.ts';
import type { GapTotal } from '../gaps/gap.ts';
import type { BudgetLine } from '../procurement/budget-lines.ts';
import type { Lot } from '../procurement/lots.ts';
import type { StandardLevel } from '../standard.ts';

/** One line of the estimate. */
export interface ProposalLine {
  item: DeviceKind;
  quantity: number;
  /** Of one, taxes included, in đồng. */
  price: number;
  amount: number;
  budgetLine: BudgetLine | null;
  /** Text that gives the number, and the text that gives the price; null where none is known. */
  norm: string;
  priceSource: string | null;
  /** Least technical features, without a brand; null when nobody has given them. */
  specification: string | null;
  units: number;
}

/** How things stand for one kind of device. */
export interface PresentState {
  item: DeviceKind;
  onBooks: number;
  usable: number;
  missing: number;
  /** Units that lack some. */
  units: number;
}

/** What is proposed: what to move and to buy, and all that its papers say. */
export interface ProposalBody {
  title: string;
  asOf: IsoDate;
  installation: string;
  simulated: boolean;
  packs: { name: string; version: string }[];
  /** Standards that ask for what is missing, and what comes of not having it. */
  standards: { id: string; level: StandardLevel; title: Words; why: Words; source: string }[];
  /** The unit whose subtree it is for; null for the whole installation. */
  unit: string | null;
  units: number;
  present: PresentState[];
  missing: GapTotal[];
  lines: ProposalLine[];
  lots: Lot[];
  allocation: Allocation;
  /** Names of the units that are spoken of, by code. */
  unitNames: Record<string, string>;
}
