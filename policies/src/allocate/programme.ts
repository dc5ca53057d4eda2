/** A term of a sum: a coefficient and the number of a variable. */
export type Term = readonly [coefficient: number, variable: number];

/** A linear programme in whole numbers, as plain data. */
export interface Programme {
  /** Largest value of each variable, from zero; null without limit. */
  most: (number | null)[];
  rows: { terms: readonly Term[]; is: '=' | '<='; of: number }[];
}

/** A sum to be made small. */
export interface Objective {
  terms: readonly Term[];
  /** Sums that stay as the objectives before it left them. */
  keeping?: readonly (readonly Term[])[];
}

export const newProgramme = (): Programme => ({ most: [], rows: [] });

/** A new variable between zero and `most`; gives its number. */
export const addVariable = (programme: Programme, most: number | null): number => programme.most.push(most) - 1;

/**
 * The programme in CPLEX's LP format. Names are x0, x1 …: a dash in a name would be read as a minus, without an error.
 * Lines are kept short, and every section is named as the format names it, or it would be passed over silently.
 */
export function programmeText(
  { most, rows }: Programme,
  { objective, whole }: { objective: readonly Term[]; whole: boolean },
): string {
  const names = most.map((_, variable) => `x${variable}`);
  return [
    'Minimize',
    ` obj: ${sumText(objective.length > 0 ? objective : [[0, 0]])}`,
    'Subject To',
    ...rows.map(({ terms, is, of }, row) => ` r${row}: ${sumText(terms)} ${is} ${of}`),
    'Bounds',
    ...most.map((limit, variable) => ` 0 <= x${variable}${limit === null ? '' : ` <= ${limit}`}`),
    ...(whole ? ['General', ...chunks(names).map((part) => ` ${part.join(' ')}`)] : []),
    'End',
    '',
  ].join('\n');
}

const sumText = (terms: readonly Term[]): string =>
  chunks(terms.map(([coefficient, variable]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${variable}`))
    .map((part) => part.join(' '))
    .join('\n  ');

function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += 20) parts.push(list.slice(at, at + 20));
  return parts;
}
