import { ExpectedError } from '@motcua/contract';
import { textOf } from '../import/cell-text.ts';
import { headerKey } from '../import/header-key.ts';
import type { IsoDate } from '../model.ts';
import type { Grid } from '../spreadsheet/grid.ts';
import { type Problem, problem } from '../yaml/problem.ts';
import { checkReorganisation } from './check.ts';
import type { OpenedUnit, Reorganisation, Succession } from './reorganisation.ts';
import { type PairRow, readPairs, tableColumns } from './table-rows.ts';
import { reorganiseWords } from './words.ts';

/** What a table of pairs does not say by itself. */
export interface TableDecision {
  name: string;
  date: IsoDate;
  decision: string;
  /** Level of the units that begin. */
  level: string;
  endedLevels: readonly string[];
}

/**
 * A reorganisation from a table with one row for each pair of old and new unit: old code, new code, new name, share and
 * clause, under their English or Vietnamese heads. E_REORGANISE_INVALID lists every row that is wrong.
 */
export function readReorganisationTable(grids: readonly Grid[], path: string, decision: TableDecision): Reorganisation {
  const { grid, head } = findTable(grids, path);
  const { rows, problems } = readPairs(grid, head, path);
  const { level, ...said } = decision;
  const units = openedIn(rows, level);
  const { successions, at } = successionsIn(rows);
  const reorganisation = { ...said, opened: units.opened, closed: [], renamed: [], successions };
  const locate = (where: readonly PropertyKey[]) => ({ path, line: at[Number(where[2])] ?? 1, column: 1 });
  const all = [
    ...problems,
    ...units.twoNames.map((row) => wrongRow(row, path)),
    ...checkReorganisation(reorganisation, { locate: locate as never }),
  ];
  refuse(all.toSorted((a, b) => a.at.line - b.at.line));
  return reorganisation;
}

/** The first sheet that has the columns, and the row in which their heads stand. */
function findTable(
  grids: readonly Grid[],
  path: string,
): { grid: Grid; head: ReadonlyMap<string, number> & { row?: number } } {
  for (const grid of grids.filter(({ hidden }) => !hidden)) {
    for (const [row, cells] of grid.rows.slice(0, 30).entries()) {
      const head = columnsIn(cells.map(textOf));
      if (head.has('from') && head.has('to') && head.has('share')) return { grid, head: Object.assign(head, { row }) };
    }
  }
  throw new ExpectedError('E_REORGANISE_INVALID', {
    detail: `${path}: ${reorganiseWords.noTable.en}`,
    detailVi: `${path}: ${reorganiseWords.noTable.vi}`,
  });
}

function columnsIn(heads: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [column, text] of heads.entries()) {
    const field = tableColumns.get(headerKey(text.replaceAll('_', ' ')));
    if (field !== undefined && !found.has(field)) found.set(field, column);
  }
  return found;
}

const types = [
  ['Phường', 'phuong'],
  ['Xã', 'xa'],
  ['Thị trấn', 'thi_tran'],
  ['Đặc khu', 'dac_khu'],
  ['Quận', 'quan'],
  ['Huyện', 'huyen'],
] as const;

/** The units that begin, by their code; a code with two names is a slip of whoever made the table. */
function openedIn(rows: readonly PairRow[], level: string): { opened: OpenedUnit[]; twoNames: PairRow[] } {
  const first = new Map<string, PairRow>();
  for (const row of rows) if (!first.has(row.to)) first.set(row.to, row);
  const opened = [...first.values()].map(({ to: code, name }) => ({
    ...{ code, name, level, parent: null },
    unitType: types.find(([word]) => name.startsWith(word))?.[1] ?? 'xa',
  }));
  const twoNames = rows.filter(({ to, name }) => first.get(to)?.name !== name);
  return { opened: opened.sort((a, b) => order(a.code, b.code)), twoNames };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function successionsIn(rows: readonly PairRow[]): { successions: Succession[]; at: number[] } {
  const sorted = rows.toSorted((a, b) => order(a.from, b.from) || order(a.to, b.to));
  return {
    successions: sorted.map(({ from, to, share, clause }) => ({ from, to, share, clause })),
    at: sorted.map(({ line }) => line),
  };
}

const wrongRow = ({ line, to, name }: PairRow, path: string): Problem =>
  problem({ path, line, column: 1 }, '', reorganiseWords.twoNames, { code: to, name });

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = (language: 'vi' | 'en') =>
    [
      ...problems.slice(0, 50).map(({ at, words }) => `${at.path}:${at.line}: ${words[language]}`),
      ...(problems.length > 50 ? [`… +${problems.length - 50}`] : []),
    ].join('\n');
  throw new ExpectedError('E_REORGANISE_INVALID', { detail: list('en'), detailVi: list('vi') });
}
