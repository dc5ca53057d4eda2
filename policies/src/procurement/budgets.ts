import { ExpectedError } from '@motcua/contract';
import { type BudgetLine, budgetLines } from './budget-lines.ts';

/** Money there is: by line, and over all of them. */
export type Budgets = Partial<Record<BudgetLine | 'total', number>>;

const keys: readonly (BudgetLine | 'total')[] = [...budgetLines, 'total'];

/** Reads `sci_tech_1pct=2000000000`, whole đồng not below zero. */
export function parseBudget(text: string): Budgets {
  const [, name = '', amount = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const line = keys.find((key) => key === name.trim());
  if (line === undefined)
    throw new ExpectedError('E_BUDGET_LINE_UNKNOWN', { line: name.slice(0, 60), lines: keys.join(', ') });
  return { [line]: amountIn(amount, line) };
}

function amountIn(text: string, line: string): number {
  const digits = text.trim().replaceAll(/[._](?=\d{3}(\D|$))/g, '');
  const amount = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isSafeInteger(amount)) return amount;
  throw new ExpectedError('E_BUDGET_INVALID', { line, value: text.slice(0, 40) });
}

/** Budgets that were given one by one; a line that is given twice is a mistake. */
export function joinBudgets(parts: readonly Budgets[]): Budgets {
  const joined: Budgets = {};
  for (const part of parts)
    for (const [line, amount] of Object.entries(part) as [BudgetLine | 'total', number][]) {
      if (line in joined) throw new ExpectedError('E_BUDGET_TWICE', { line });
      joined[line] = amount;
    }
  return joined;
}
