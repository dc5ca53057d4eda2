import type { DeviceKind } from '@motcua/contract';
import type { BudgetLine } from '../procurement/budget-lines.ts';
import type { Severity } from '../standard.ts';

/** Devices that go from one unit to another. */
export interface Move {
  item: DeviceKind;
  from: string;
  to: string;
  quantity: number;
  /** Asset tags of the devices. */
  devices: string[];
  sameOwner: boolean;
  /** Steps in the tree of units; two between units of one parent. */
  distance: number;
  standard: string;
  because: AllocationReason[];
}

/** Devices that are bought for a unit. */
export interface Purchase {
  unit: string;
  item: DeviceKind;
  quantity: number;
  /** Of one, at most, in đồng with taxes. */
  price: number;
  amount: number;
  budgetLine: BudgetLine | null;
  standard: string;
  because: AllocationReason[];
}

/** What stays missing, and why. */
export interface Unmet {
  unit: string;
  item: DeviceKind;
  quantity: number;
  standard: string;
  severity: Severity;
  /** What it would cost, in đồng; null when no price is known. */
  amount: number | null;
  budgetLine: BudgetLine | null;
  because: AllocationReason[];
}

const allocationReasons = [
  'surplus-over-standard',
  'same-owner',
  'other-owner',
  'no-surplus-anywhere',
  'surplus-went-elsewhere',
  'within-budget',
  'budget-not-limited',
  'no-price',
  'no-budget-line',
  'no-budget-for-line',
  'over-budget',
] as const;
export type AllocationReason = (typeof allocationReasons)[number];

/** What to move, what to buy and what the money does not reach. */
export interface Allocation {
  moves: Move[];
  purchases: Purchase[];
  unmet: Unmet[];
  budgets: { line: BudgetLine | 'total'; amount: number | null; spent: number; left: number | null }[];
  totals: { moved: number; bought: number; unmet: number; amount: number };
  /** That nothing better exists: each objective in turn at its least, with no gap. */
  proof: { solver: string; status: 'Optimal'; gap: 0; objectives: { name: string; least: number }[] };
}
