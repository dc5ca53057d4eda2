import { type BudgetLine, budgetLines } from '../procurement/budget-lines.ts';
import type { Budgets } from '../procurement/budgets.ts';
import type { Allocation, Purchase } from './allocation.ts';

/** What was there of each line, what is spent and what is left. */
export function sumBudgets(purchases: readonly Purchase[], budgets: Budgets | null): Allocation['budgets'] {
  const spentOf = (line: BudgetLine | 'total') =>
    purchases
      .filter(({ budgetLine }) => line === 'total' || budgetLine === line)
      .reduce((sum, { amount }) => sum + amount, 0);
  return ([...budgetLines, 'total'] as const).flatMap((line) => {
    const [amount, spent] = [budgets?.[line] ?? null, spentOf(line)];
    if (amount === null && spent === 0) return [];
    return [{ line, amount, spent, left: amount === null ? null : amount - spent }];
  });
}
