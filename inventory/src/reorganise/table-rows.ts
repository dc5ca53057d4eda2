import type { Words } from '@motcua/contract';
import { textOf } from '../import/cell-text.ts';
import { nameKey } from '../names/name-key.ts';
import type { Grid, GridValue } from '../spreadsheet/grid.ts';
import { type Problem, problem } from '../yaml/problem.ts';
import { type Share, shares } from './reorganisation.ts';
import { reorganiseWords } from './words.ts';

/** One row of a table of pairs; `line` is the row that Excel shows. */
export interface PairRow {
  line: number;
  from: string;
  to: string;
  name: string;
  share: Share;
  clause: string | null;
}

/** Heads of columns, as `headerKey` has them. */
export const tableColumns: ReadonlyMap<string, keyof PairRow> = new Map(
  (
    [
      ['from', ['old code', 'ma cu', 'ma don vi cu', 'ma xa cu']],
      ['to', ['new code', 'ma moi', 'ma don vi moi', 'ma xa moi']],
      ['name', ['new name', 'new name vi', 'ten moi', 'ten don vi moi', 'ten xa moi']],
      ['share', ['share', 'phan', 'phan nhap', 'muc do']],
      ['clause', ['resolution clause', 'clause', 'dieu khoan', 'khoan']],
    ] as const
  ).flatMap(([field, heads]) => heads.map((head) => [head, field] as const)),
);

/** How much goes over, in the words of resolutions. */
const shareWords: ReadonlyMap<string, Share> = new Map([
  ...shares.map((share) => [share, share] as const),
  ...([
    ['toan bo', 'full'],
    ['mot phan', 'part'],
    ['phan con lai', 'rest'],
    ['con lai', 'rest'],
    ['mot phan dien tich', 'part_area_only'],
    ['mot phan dien tich toan bo dan so', 'part_area_full_pop'],
  ] as const),
]);

/** Every row under the heads that says anything, and what is wrong with the others. */
export function readPairs(
  grid: Grid,
  head: ReadonlyMap<string, number> & { row?: number },
  path: string,
): { rows: PairRow[]; problems: Problem[] } {
  const rows: PairRow[] = [];
  const problems: Problem[] = [];
  for (const [index, cells] of grid.rows.entries()) {
    if (index <= (head.row ?? 0) || cells.every((cell) => textOf(cell) === '')) continue;
    const at = { path, line: index + 1, column: 1 };
    const row = readRow(cells, head);
    if ('words' in row) problems.push(problem(at, '', row.words, { value: row.value.slice(0, 60) }));
    else rows.push({ ...row, line: index + 1 });
  }
  return { rows, problems };
}

function readRow(
  cells: readonly GridValue[],
  head: ReadonlyMap<string, number>,
): Omit<PairRow, 'line'> | { words: Words; value: string } {
  const cell = (field: keyof PairRow) => cells[head.get(field) ?? -1];
  const [from, to] = [cell('from'), cell('to')].map(codeOf) as [string, string];
  // A number has lost its zeros: nobody can tell 1 from 00001.
  const lost = [cell('from'), cell('to')].find((value) => typeof value === 'number');
  if (lost !== undefined) return { words: reorganiseWords.codeNumber, value: String(lost) };
  if (from === '' || to === '' || from.length > 32 || to.length > 32)
    return { words: reorganiseWords.noCode, value: `${from} → ${to}` };
  const said = textOf(cell('share'));
  const share =
    shareWords.get(said) ??
    shareWords.get(
      nameKey(said)
        .replaceAll(/[^a-z]+/g, ' ')
        .trim(),
    );
  if (share === undefined) return { words: reorganiseWords.noShare, value: said };
  const name = textOf(cell('name')).slice(0, 300);
  if (name === '') return { words: reorganiseWords.noName, value: to };
  return { from, to, name, share, clause: textOf(cell('clause')).slice(0, 60) || null };
}

const codeOf = (value: GridValue | undefined): string => textOf(value).replace(/^="(.*)"$/, '$1');
