import { type Situation, severityWeights } from '../../src/index.ts';

/** The best worth of any allocation, found by trying all of them. For a handful of units with a handful of devices. */
export function bestWorth(situation: Situation): number[] {
  const { demands, supplies, budgets } = situation;
  const [lines, onlyTotal] = [budgets ?? {}, Object.keys(budgets ?? {}).every((line) => line === 'total')];
  let best: number[] | null = null;
  const left = supplies.map(({ devices }) => devices.length);

  const payable = (spent: Record<string, number>): boolean => {
    if (budgets === null) return true;
    const all = Object.values(spent).reduce((sum, amount) => sum + amount, 0);
    if (lines.total !== undefined && all > lines.total) return false;
    if (onlyTotal) return true;
    return Object.entries(spent).every(([line, amount]) => amount <= (lines[line as keyof typeof lines] ?? 0));
  };

  function give(at: number, supply: number, needed: number, state: State): void {
    if (supply === supplies.length) {
      buy(at, needed, state);
      return;
    }
    const { item, unit } = supplies[supply] as (typeof supplies)[number];
    const demand = demands[at] as (typeof demands)[number];
    const way = item === demand.item ? wayOf(situation.tree, unit, demand.unit) : null;
    const most = way === null || (way.crosses && !situation.acrossOwners) ? 0 : Math.min(needed, left[supply] ?? 0);
    for (let count = 0; count <= most; count += 1) {
      left[supply] = (left[supply] ?? 0) - count;
      const far = (way?.distance ?? 0) + (way?.crosses ? 2000 : 0);
      give(at, supply + 1, needed - count, { ...state, distance: state.distance + count * far });
      left[supply] = (left[supply] ?? 0) + count;
    }
  }

  function buy(at: number, needed: number, state: State): void {
    const { price, budgetLine, severity } = demands[at] as (typeof demands)[number];
    for (let count = 0; count <= (price === null ? 0 : needed); count += 1) {
      const line = budgetLine ?? 'none';
      const spent = { ...state.spent, [line]: (state.spent[line] ?? 0) + count * (price ?? 0) };
      if (count > 0 && !payable(spent)) continue;
      const unmet = state.unmet + (needed - count) * severityWeights[severity];
      next(at + 1, { ...state, spent, unmet });
    }
  }

  function next(at: number, state: State): void {
    if (at < demands.length) {
      give(at, 0, demands[at]?.quantity ?? 0, state);
      return;
    }
    const cost = Object.values(state.spent).reduce((sum, amount) => sum + amount, 0);
    const worth = [state.unmet, cost, state.distance];
    if (best === null || isLess(worth, best)) best = worth;
  }

  next(0, { unmet: 0, distance: 0, spent: {} });
  return best ?? [0, 0, 0];
}

interface State {
  unmet: number;
  distance: number;
  spent: Record<string, number>;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
}

/** How far by the tree, and whether between owners: an own reading of both. */
function wayOf(tree: Situation['tree'], a: string, b: string): { distance: number; crosses: boolean } {
  const path = (unit: string | null): string[] =>
    unit === null ? [] : [unit, ...path(tree.find((node) => node.unit === unit)?.parent ?? null)];
  const [from, to] = [path(a), path(b)];
  const shared = from.findIndex((unit) => to.includes(unit));
  const distance = shared < 0 ? from.length + to.length : shared + to.indexOf(from[shared] as string);
  const tops = tree.filter(({ parent }) => parent === null);
  const below = tops.length === 1 && tree.length > 1 ? 2 : 1;
  const owner = (way: readonly string[]) => way.at(-below) ?? way.at(-1);
  return { distance, crosses: owner(from) !== owner(to) };
}
