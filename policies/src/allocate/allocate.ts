import type { DeviceKind } from '@motcua/contract';
import type { Allocation, AllocationReason, Move, Purchase, Unmet } from './allocation.ts';
import { type Model, makeProgramme } from './make-programme.ts';
import { matchMoves } from './match-moves.ts';
import type { Demand, Situation } from './situation.ts';
import { openSolver, type Solver, solveProgramme } from './solve-programme.ts';
import { sumBudgets } from './sum-budgets.ts';

/**
 * The best allocation there is: what is missing weighs least by severity; with that, it costs least; with that, devices stay
 * with their owner and go the shortest ways. What is equal still goes to the units that lack most, then by code.
 */
export async function allocate(situation: Situation, solver?: Solver): Promise<Allocation> {
  const model = makeProgramme(situation);
  const { values, least } = solveProgramme(solver ?? (await openSolver()), model);
  const at = (variable: number): number => values[variable] ?? 0;
  const moves = movesOf(model, { at, situation });
  const purchases = model.demands.flatMap(({ demand, bought }) =>
    at(bought) > 0 ? [purchaseOf(demand, at(bought), situation)] : [],
  );
  const unmet = model.demands.flatMap(({ demand, moved, bought }) => {
    const left = demand.quantity - at(moved) - at(bought);
    return left > 0 ? [unmetOf(demand, left, situation)] : [];
  });
  const count = (rows: readonly { quantity: number }[]) => rows.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    moves,
    purchases,
    unmet,
    budgets: sumBudgets(purchases, situation.budgets),
    totals: {
      moved: count(moves),
      bought: count(purchases),
      unmet: count(unmet),
      amount: purchases.reduce((sum, { amount }) => sum + amount, 0),
    },
    proof: {
      ...{ solver: 'HiGHS', status: 'Optimal', gap: 0 },
      objectives: model.objectives.map(({ name }, index) => ({
        name,
        least: (least[index] ?? 0) * (name === 'cost' ? model.moneyUnit : 1),
      })),
    },
  };
}

interface Reading {
  at: (variable: number) => number;
  situation: Situation;
}

function movesOf({ demands, supplies }: Model, { at, situation }: Reading): Move[] {
  const items = [...new Set(demands.map(({ demand }) => demand.item))];
  return items.flatMap((item) => {
    const given = supplies.filter(({ supply }) => supply.item === item);
    const wanted = demands.filter(({ demand }) => demand.item === item);
    const ways = matchMoves(
      {
        given: given.map(({ supply, given: variable }) => ({ unit: supply.unit, quantity: at(variable) })),
        wanted: wanted.map(({ demand, moved }) => ({ unit: demand.unit, quantity: at(moved) })),
      },
      situation.tree,
    ).sort((a, b) => (a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? -1 : 1));
    const left = new Map(given.map(({ supply }) => [supply.unit, supply.devices.map(({ tag }) => tag)]));
    const standards = new Map(wanted.map(({ demand }) => [demand.unit, demand.standard]));
    return ways.map((way) => ({
      item,
      ...way,
      devices: left.get(way.from)?.splice(0, way.quantity) ?? [],
      standard: standards.get(way.to) ?? '',
      because: ['surplus-over-standard', way.sameOwner ? 'same-owner' : 'other-owner'],
    }));
  });
}

function purchaseOf(
  { unit, item, price, budgetLine, standard }: Demand,
  quantity: number,
  situation: Situation,
): Purchase {
  const [one, limited] = [price ?? 0, situation.budgets !== null];
  const because: AllocationReason[] = [whySurplus(item, situation), limited ? 'within-budget' : 'budget-not-limited'];
  return { unit, item, quantity, price: one, amount: one * quantity, budgetLine, standard, because };
}

function unmetOf(demand: Demand, quantity: number, situation: Situation): Unmet {
  const { unit, item, standard, severity, budgetLine, price } = demand;
  return {
    ...{ unit, item, quantity, standard, severity, budgetLine },
    amount: price === null ? null : price * quantity,
    because: [whySurplus(item, situation), whyNotBought(demand, situation.budgets)],
  };
}

function whySurplus(item: DeviceKind, { supplies }: Situation): AllocationReason {
  const anywhere = supplies.some((supply) => supply.item === item && supply.devices.length > 0);
  return anywhere ? 'surplus-went-elsewhere' : 'no-surplus-anywhere';
}

function whyNotBought({ price, budgetLine }: Demand, budgets: Situation['budgets']): AllocationReason {
  if (price === null) return 'no-price';
  if (budgets === null) return 'over-budget';
  const onlyTotal = Object.keys(budgets).every((line) => line === 'total');
  if (onlyTotal) return 'over-budget';
  if (budgetLine === null) return 'no-budget-line';
  return budgets[budgetLine] === undefined ? 'no-budget-for-line' : 'over-budget';
}
