import type { Demand, Situation } from '@motcua/policies';

/** How many devices are moved and bought, what they cost and what stays missing, as points of severity. */
export interface GreedyResult {
  moved: number;
  crossing: number;
  bought: number;
  amount: number;
  unmet: number;
  weighted: number;
}

type Parents = ReadonlyMap<string, string | null>;

const weights = { critical: 100, major: 10, minor: 1 } as const;

/**
 * What somebody does by hand: severe gaps first, then unit by unit, each takes the nearest device that is left over, and
 * what is missing then is bought as long as the money lasts.
 */
export function allocateGreedily({ demands, supplies, tree, budgets }: Situation): GreedyResult {
  const parents = new Map(tree.map(({ unit, parent }) => [unit, parent]));
  const left = supplies.map(({ unit, item, devices }) => ({ unit, item, count: devices.length }));
  const purse = new Map<string, number>(Object.entries(budgets ?? {}));
  const result: GreedyResult = { moved: 0, crossing: 0, bought: 0, amount: 0, unmet: 0, weighted: 0 };
  const ordered = demands.toSorted(
    (a, b) => weights[b.severity] - weights[a.severity] || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0),
  );
  for (const demand of ordered) {
    let missing = demand.quantity;
    while (missing > 0 && takeNearest(demand)) missing -= 1;
    while (missing > 0 && buy(demand)) missing -= 1;
    result.unmet += missing;
    result.weighted += missing * weights[demand.severity];
  }
  return result;

  function takeNearest({ unit, item }: Demand): boolean {
    const near = left
      .filter((supply) => supply.item === item && supply.count > 0)
      .map((supply) => ({ supply, steps: stepsBetween(unit, supply.unit, parents) }))
      .sort((a, b) => a.steps - b.steps || (a.supply.unit < b.supply.unit ? -1 : 1))[0];
    if (near === undefined) return false;
    near.supply.count -= 1;
    result.moved += 1;
    if (ownerOf(unit, parents) !== ownerOf(near.supply.unit, parents)) result.crossing += 1;
    return true;
  }

  function buy({ price, budgetLine }: Demand): boolean {
    const money = purse.get(budgetLine ?? '') ?? 0;
    if (price === null || budgetLine === null || (budgets !== null && money < price)) return false;
    purse.set(budgetLine, money - price);
    result.bought += 1;
    result.amount += price;
    return true;
  }
}

const pathOf = (unit: string, parents: Parents): string[] => {
  const parent = parents.get(unit) ?? null;
  return parent === null ? [unit] : [unit, ...pathOf(parent, parents)];
};

const ownerOf = (unit: string, parents: Parents): string => pathOf(unit, parents).at(-1) ?? unit;

function stepsBetween(a: string, b: string, parents: Parents): number {
  const [from, to] = [pathOf(a, parents), pathOf(b, parents)];
  const shared = from.findIndex((unit) => to.includes(unit));
  return shared < 0 ? from.length + to.length : shared + to.indexOf(from[shared] ?? '');
}
