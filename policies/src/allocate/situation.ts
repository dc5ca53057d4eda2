import type { DeviceKind } from '@motcua/contract';
import type { Device } from '@motcua/inventory';
import type { BudgetLine } from '../procurement/budget-lines.ts';
import type { Budgets } from '../procurement/budgets.ts';
import type { Severity } from '../standard.ts';

/** What a unit needs still, after what is on the way to it. */
export interface Demand {
  unit: string;
  item: DeviceKind;
  quantity: number;
  standard: string;
  severity: Severity;
  /** What one costs at most, in đồng; null when that is not known, and then none can be bought. */
  price: number | null;
  budgetLine: BudgetLine | null;
}

/** Devices that a unit can give away and still have what its standards ask for. */
export interface Supply {
  unit: string;
  item: DeviceKind;
  /** Devices that may go, the first ones first. */
  devices: Pick<Device, 'id' | 'tag'>[];
}

/** A unit in the tree: distances and owners come from it. */
export interface TreeNode {
  unit: string;
  parent: string | null;
}

/** All that an allocation is made from. */
export interface Situation {
  demands: Demand[];
  supplies: Supply[];
  tree: TreeNode[];
  /** Money by line and over all; null when it is not limited. A line that is not named has none. */
  budgets: Budgets | null;
  /** Whether devices may go from one owner to another, which takes a decision of the body above both. */
  acrossOwners: boolean;
}

/** What one missing device weighs; an installation's own choice, not a rule of any text. */
export const severityWeights: Readonly<Record<Severity, number>> = { critical: 100, major: 10, minor: 1 };
