import { readFile } from 'node:fs/promises';
import { ExpectedError } from '@motcua/contract';
import {
  type Budgets,
  joinBudgets,
  noParameters,
  type PurchaseParameters,
  parseBudget,
  parseParameters,
} from '@motcua/policies';
import { fileProblem } from './file-problem.ts';

/** What an installation decided about prices; nothing where no file is named. */
export const readParameters = async (path: string | undefined): Promise<PurchaseParameters> =>
  path === undefined ? noParameters : parseFile(path);

/** Money from `LINE=AMOUNT`s, from files of parameters, or both; null where none is given. */
export async function readBudgets(
  given: readonly string[] | undefined,
  parameters: PurchaseParameters,
): Promise<Budgets | null> {
  const parts = await Promise.all(
    (given ?? []).map(async (text) =>
      text.includes('=') ? parseBudget(text) : budgetsIn(text, await parseFile(text)),
    ),
  );
  const own = Object.keys(parameters.budgets).length > 0 ? [parameters.budgets] : [];
  return parts.length + own.length === 0 ? null : joinBudgets([...own, ...parts]);
}

function budgetsIn(path: string, { budgets }: PurchaseParameters): Budgets {
  if (Object.keys(budgets).length > 0) return budgets;
  throw new ExpectedError('E_BUDGET_INVALID', { line: path.slice(0, 80), value: '' });
}

async function parseFile(path: string): Promise<PurchaseParameters> {
  try {
    return parseParameters(await readFile(path, 'utf8'), path);
  } catch (error) {
    throw fileProblem(error, path);
  }
}
