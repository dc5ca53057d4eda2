import type { BudgetLine } from '../procurement/budget-lines.ts';
import { addVariable, newProgramme, type Objective, type Programme, type Term } from './programme.ts';
import { type Demand, type Situation, type Supply, severityWeights } from './situation.ts';
import { readTree, root, type Tree } from './tree.ts';

/** The variables of an allocation, and what is to be made small, the most important first. */
export interface Model {
  programme: Programme;
  /** For each demand: how many devices come to it, and how many are bought for it. */
  demands: { demand: Demand; moved: number; bought: number }[];
  /** For each supply: how many it gives. */
  supplies: { supply: Supply; given: number }[];
  objectives: (Objective & { name: 'unmet' | 'cost' | 'distance' | 'order' })[];
  /** Đồng in one unit of the model's money. */
  moneyUnit: number;
}

/** More than any way through a tree of units is long. */
const otherOwner = 1000;

/**
 * The allocation as a programme. Devices flow up and down the tree of units, one flow for each kind, so that its size grows
 * with the units and not with their pairs; what flows over an edge is how many devices take it. All is in the order of codes,
 * so that the same situation gives the same programme whatever order it came in.
 */
export function makeProgramme(situation: Situation): Model {
  const programme = newProgramme();
  const demands = situation.demands.toSorted(byUnitAndItem).map((demand) => ({
    demand,
    moved: addVariable(programme, demand.quantity),
    bought: addVariable(programme, mostBought(demand, situation.budgets)),
  }));
  const supplies = situation.supplies
    .toSorted(byUnitAndItem)
    .map((supply) => ({ supply, given: addVariable(programme, supply.devices.length) }));
  for (const { demand, moved, bought } of demands)
    programme.rows.push({
      terms: [
        [1, moved],
        [1, bought],
      ],
      is: '<=',
      of: demand.quantity,
    });
  const moneyUnit = addBudgets(programme, { demands, budgets: situation.budgets });
  const tree = readTree(situation.tree);
  const distance = [...new Set(demands.map(({ demand }) => demand.item))].flatMap((item) =>
    addFlow(programme, {
      tree,
      acrossOwners: situation.acrossOwners,
      demands: demands.filter(({ demand }) => demand.item === item),
      supplies: supplies.filter(({ supply }) => supply.item === item),
    }),
  );
  const wanted = new Set(demands.map(({ demand }) => demand.item));
  // A kind that nobody needs goes nowhere.
  for (const { supply, given } of supplies) if (!wanted.has(supply.item)) programme.most[given] = 0;
  return {
    programme,
    demands,
    supplies,
    moneyUnit,
    objectives: objectivesOf({ demands, supplies, moneyUnit, distance }),
  };
}

/** How many can be bought: none without a price, or without a line where there is money for lines only. */
function mostBought({ price, quantity, budgetLine }: Demand, budgets: Situation['budgets']): number {
  const payable = budgets === null || budgetLine !== null || budgets.total !== undefined;
  return price !== null && payable ? quantity : 0;
}

function objectivesOf({
  demands,
  supplies,
  moneyUnit,
  distance,
}: Pick<Model, 'demands' | 'supplies' | 'moneyUnit'> & { distance: Term[] }): Model['objectives'] {
  const alike = Map.groupBy(demands, ({ demand: { item, budgetLine, price } }) => `${item}|${budgetLine}|${price}`);
  return [
    { name: 'unmet', terms: demands.flatMap(weighed) },
    { name: 'cost', terms: demands.map(({ demand, bought }) => [(demand.price ?? 0) / moneyUnit, bought]) },
    { name: 'distance', terms: distance },
    {
      name: 'order',
      terms: [...inOrder(demands), ...supplies.map(({ given }, at): Term => [at + 1, given])],
      // With these the rest is a flow through a network, whose corners are whole numbers.
      keeping: [...alike.values()].map((of) => of.map(({ bought }): Term => [1, bought])),
    },
  ];
}

type DemandVariables = Model['demands'][number];
type SupplyVariables = Model['supplies'][number];

const byUnitAndItem = (a: { unit: string; item: string }, b: { unit: string; item: string }) =>
  a.item === b.item ? (a.unit < b.unit ? -1 : 1) : a.item < b.item ? -1 : 1;

/** Met demand counts below zero, so the least is what meets most. */
const weighed = ({ demand, moved, bought }: DemandVariables): Term[] => {
  const weight = severityWeights[demand.severity];
  return [
    [-weight, moved],
    [-weight, bought],
  ];
};

/** Among plans that are equal otherwise: units that lack more come first, then those whose code does. */
function inOrder(demands: readonly DemandVariables[]): Term[] {
  const ranked = demands.toSorted(
    (a, b) => b.demand.quantity - a.demand.quantity || (a.demand.unit < b.demand.unit ? -1 : 1),
  );
  return ranked.flatMap(({ moved, bought }, at): Term[] => [
    [at - ranked.length, moved],
    [at - ranked.length, bought],
  ]);
}

/** What is bought from a line fits in its budget; gives the largest amount that divides every price. */
function addBudgets(
  programme: Programme,
  { demands, budgets }: { demands: readonly DemandVariables[]; budgets: Situation['budgets'] },
): number {
  const prices = demands.flatMap(({ demand }) => (demand.price ? [demand.price] : []));
  const unit = prices.reduce(greatestDivisor, 0) || 1;
  if (budgets === null) return unit;
  const { total, ...lines } = budgets;
  const spend = (of: readonly DemandVariables[], limit: number) => {
    const terms = of.map(({ demand, bought }): Term => [(demand.price ?? 0) / unit, bought]);
    if (terms.length > 0) programme.rows.push({ terms, is: '<=', of: Math.floor(limit / unit) });
  };
  const byLine = Map.groupBy(demands, ({ demand }) => demand.budgetLine);
  const onlyTotal = Object.keys(lines).length === 0 && total !== undefined;
  if (!onlyTotal) for (const [line, of] of byLine) spend(of, line === null ? 0 : (lines[line as BudgetLine] ?? 0));
  if (total !== undefined) spend(demands, total);
  return unit;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

interface Flow {
  tree: Tree;
  acrossOwners: boolean;
  demands: readonly DemandVariables[];
  supplies: readonly SupplyVariables[];
}

/** One kind's way through the tree: what comes into a unit leaves it or stays. Gives the cost of the ways. */
function addFlow(programme: Programme, { tree, acrossOwners, demands, supplies }: Flow): Term[] {
  const cost: Term[] = [];
  const balance = new Map<string, Term[]>();
  const add = (unit: string, ...terms: Term[]) => balance.set(unit, [...(balance.get(unit) ?? []), ...terms]);
  for (const { demand, moved } of demands) add(demand.unit, [-1, moved]);
  for (const { supply, given } of supplies) add(supply.unit, [1, given]);
  for (const unit of tree.order) {
    const leaves = tree.ownerOf(unit) === unit;
    if (leaves && !acrossOwners) continue;
    const [up, down] = [addVariable(programme, null), addVariable(programme, null)];
    add(unit, [-1, up], [1, down]);
    add(tree.parentOf(unit), [1, up], [-1, down]);
    // Two owners are crossed by every such device, one on each side.
    const price = 1 + (leaves ? otherOwner : 0);
    cost.push([price, up], [price, down]);
  }
  for (const unit of [...tree.order, root]) {
    const terms = balance.get(unit) ?? [];
    if (terms.length > 0) programme.rows.push({ terms, is: '=', of: 0 });
  }
  return cost;
}
