import type { Allocation, Situation } from '../../src/index.ts';
import { severityWeights } from '../../src/index.ts';

/** What is wrong with an allocation, as sentences, by nothing but counting; there should be none. */
export function flaws({ moves, purchases, unmet, totals }: Allocation, situation: Situation): string[] {
  const found: string[] = [];
  const check = (holds: boolean, sentence: string) => holds || found.push(sentence);
  const sum = (rows: readonly { quantity: number }[]) => rows.reduce((all, { quantity }) => all + quantity, 0);
  for (const { unit, item, quantity, price } of situation.demands) {
    const mine = { unit, item };
    const of = <T extends { item: string }>(rows: readonly T[], at: (row: T) => string) =>
      rows.filter((row) => row.item === item && at(row) === unit);
    const got =
      sum(of(moves, ({ to }) => to)) + sum(of(purchases, (row) => row.unit)) + sum(of(unmet, (row) => row.unit));
    check(got === quantity, `${JSON.stringify(mine)} wants ${quantity} and has ${got}`);
    for (const row of of(purchases, (purchase) => purchase.unit))
      check(row.price === price && row.amount === row.price * row.quantity, `price of ${JSON.stringify(mine)}`);
  }
  for (const { unit, item, devices } of situation.supplies) {
    const given = moves.filter((move) => move.item === item && move.from === unit);
    check(sum(given) <= devices.length, `${unit} gives more ${item} than it can`);
    const tags = given.flatMap((move) => move.devices);
    check(tags.length === sum(given) && new Set(tags).size === tags.length, `${unit}: devices counted wrong`);
    check(
      tags.every((tag) => devices.some((device) => device.tag === tag)),
      `${unit} gives what it has not`,
    );
  }
  const known = new Set(situation.supplies.map(({ unit, item }) => `${unit}|${item}`));
  check(
    moves.every(({ from, item }) => known.has(`${from}|${item}`)),
    'a move from nowhere',
  );
  for (const [line, limit] of Object.entries(situation.budgets ?? {})) {
    const spent = purchases.filter(({ budgetLine }) => line === 'total' || budgetLine === line);
    check(spent.reduce((all, { amount }) => all + amount, 0) <= limit, `${line} is overspent`);
  }
  const { budgets } = situation;
  if (budgets !== null && Object.keys(budgets).some((line) => line !== 'total'))
    check(
      purchases.every(({ budgetLine }) => budgetLine !== null && budgets[budgetLine] !== undefined),
      'money of a line that has none',
    );
  if (!situation.acrossOwners)
    check(
      moves.every(({ sameOwner }) => sameOwner),
      'a move to another owner',
    );
  check(totals.moved === sum(moves) && totals.bought === sum(purchases) && totals.unmet === sum(unmet), 'totals');
  return found;
}

/** What an allocation is worth, the most important first. */
export function worth({ moves, purchases, unmet }: Allocation): [unmet: number, cost: number, distance: number] {
  return [
    unmet.reduce((all, { severity, quantity }) => all + severityWeights[severity] * quantity, 0),
    purchases.reduce((all, { amount }) => all + amount, 0),
    moves.reduce((all, { quantity, distance, sameOwner }) => all + quantity * (distance + (sameOwner ? 0 : 2000)), 0),
  ];
}
