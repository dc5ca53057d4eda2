import type { Grid } from '../spreadsheet/grid.ts';
import { textOf } from './cell-text.ts';
import { headerKey } from './header-key.ts';
import { type HeaderLookup, isIgnored, type ListKind } from './list-kind.ts';

/** How a column got its field. */
export type MappedBy = 'flag' | 'remembered' | 'header' | 'similar';

export interface TableColumn {
  /** From 0. */
  index: number;
  header: string;
  /** Null when nobody knows what the column is. */
  field: string | null;
  by: MappedBy | null;
  ignored: boolean;
}

/** Where the table of a sheet begins, and what its columns are. */
export interface Table {
  kind: ListKind;
  /** First and last row of the header, from 0. */
  top: number;
  bottom: number;
  columns: readonly TableColumn[];
}

/** What decides about headers besides their words: `--map`, and what was said for this sender before. */
export interface Mappings {
  flags: ReadonlyMap<string, string>;
  remembered: ReadonlyMap<string, string>;
}

/** How far down a header is looked for, and across how many rows it may reach. */
const deepest = 100;
const tallest = 3;
/** Most columns that are looked at; blank ones between them do not count. */
const widest = 1000;

interface Candidate extends Table {
  score: number;
}

/** The header of a sheet: the rows whose cells name the most columns; null when none names two. */
export function findTable(
  grid: Grid,
  { lookups, mappings }: { lookups: Readonly<Record<ListKind, HeaderLookup>>; mappings: Mappings },
): (Table & { score: number }) | null {
  const filled = fillMerges(grid);
  const keyOf = keysOf();
  let best: Candidate | null = null;
  for (let top = 0; top < Math.min(grid.rows.length, deepest); top += 1) {
    if (!grid.rows[top]?.some((value) => typeof value === 'string')) continue;
    for (let bottom = top; bottom < Math.min(top + tallest, grid.rows.length); bottom += 1) {
      for (const kind of ['device', 'unit'] as const) {
        const candidate = tryHeader(filled, { top, bottom, kind, lookup: lookups[kind], mappings, keyOf });
        if (isBetter(candidate, best)) best = candidate;
      }
    }
  }
  return best !== null && best.score >= 2 ? { ...best, top: topOf(grid, best) } : null;
}

/** A taller header, or a later one, must name more to be taken; of two that name as much the lower height says what is none. */
const isBetter = (one: Candidate, best: Candidate | null): boolean =>
  best === null
    ? one.score > 0
    : one.score > best.score || (one.score === best.score && one.bottom - one.top < best.bottom - best.top);

/** Headers that are merged downwards begin above the row that was found. */
const topOf = ({ merges }: Grid, { top, bottom }: Table): number =>
  merges
    .filter((merge) => merge.top < top && merge.bottom >= top && merge.bottom <= bottom && merge.bottom > merge.top)
    .reduce((first, merge) => Math.min(first, merge.top), top);

type Filled = (row: number, column: number) => string;

/** Headers are read through merged cells, which carry their text in the first cell only. */
function fillMerges({ rows, merges }: Grid): { at: Filled; columns: readonly number[] } {
  const early = merges.filter(
    ({ top, bottom, right, left }) => top < deepest && bottom - top < 10 && right - left < 500,
  );
  const from = new Map<string, string>();
  for (const { top, left, bottom, right } of early) {
    const text = textOf(rows[top]?.[left]);
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) from.set(`${row},${column}`, text);
  }
  const used = new Set<number>();
  for (const row of rows.slice(0, deepest))
    for (const [column, value] of row.entries()) if (value !== null && value !== '') used.add(column);
  for (const place of from.keys()) used.add(Number(place.slice(place.indexOf(',') + 1)));
  return {
    columns: [...used].sort((a, b) => a - b).slice(0, widest),
    at: (row, column) => from.get(`${row},${column}`) ?? textOf(rows[row]?.[column]),
  };
}

interface Attempt {
  top: number;
  bottom: number;
  kind: ListKind;
  lookup: HeaderLookup;
  mappings: Mappings;
  keyOf: (header: string) => string;
}

/** Keys of headers, each made once: a row is looked at as part of several headers. */
function keysOf(): (header: string) => string {
  const known = new Map<string, string>();
  return (header) => {
    const key = known.get(header) ?? headerKey(header);
    known.set(header, key);
    return key;
  };
}

function tryHeader(filled: ReturnType<typeof fillMerges>, attempt: Attempt): Candidate {
  const { top, bottom, kind } = attempt;
  const taken = new Set<string>();
  const columns: TableColumn[] = [];
  const headers = filled.columns.map((index) => partsOf(filled, { top, bottom, index }));
  // A header that says exactly what a column is comes before one that only sounds like it, wherever they stand.
  const known = [ruledField, canonicalField, exactField, similarField].map(
    (rule) => new Map(headers.map((parts, at) => [filled.columns[at], rule(parts, attempt)])),
  );
  for (const [at, index] of filled.columns.entries()) {
    const header = headers[at]?.at(-1) ?? '';
    if (header !== '')
      columns.push({ index, header, field: null, by: null, ignored: isIgnored(attempt.keyOf(header)) });
  }
  for (const round of known)
    for (const column of columns) {
      const found = round.get(column.index);
      if (column.field !== null || column.ignored || found === undefined) continue;
      const name = found.fields.find((field) => !taken.has(field));
      if (name === undefined) continue;
      column.ignored = name === 'ignore';
      if (column.ignored) continue;
      taken.add(name);
      column.field = name;
      column.by = found.by;
    }
  return { kind, top, bottom, columns, score: scoreOf(columns, kind) };
}

/** The texts above each other in a header, without the repetitions that merged cells make. */
function partsOf(
  filled: ReturnType<typeof fillMerges>,
  { top, bottom, index }: { top: number; bottom: number; index: number },
) {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const text = filled.at(row, index);
    if (text !== '' && text.length <= 120 && texts.at(-1) !== text) texts.push(text);
  }
  return texts;
}

interface Known {
  fields: readonly string[];
  by: MappedBy;
}

function ruledField(parts: readonly string[], { mappings, keyOf }: Attempt): Known | undefined {
  const keys = [parts.join(' '), parts.at(-1) ?? ''].map(keyOf);
  const by = (map: ReadonlyMap<string, string>) => keys.map((key) => map.get(key)).find((field) => field !== undefined);
  const flag = by(mappings.flags);
  if (flag !== undefined) return { fields: [flag], by: 'flag' };
  const remembered = by(mappings.remembered);
  return remembered === undefined ? undefined : { fields: [remembered], by: 'remembered' };
}

/** The template's own header: "Mã đơn vị" comes before a "Tên đơn vị" beside it. */
function canonicalField(parts: readonly string[], { lookup, keyOf }: Attempt): Known | undefined {
  const field = lookup.canonical(keyOf(parts.at(-1) ?? ''));
  return field === undefined ? undefined : { fields: [field], by: 'header' };
}

/** Names of devices say the kind and often the model: taken for whichever has no column of its own. */
const nameOfDevice =
  /^ten (?:tb|thiet bi|tai san|ts|may|hang|tai san thiet bi)\b|^(?:thiet bi|tai san|device|ten|device name|name)$/;

function exactField(parts: readonly string[], { lookup, kind, keyOf }: Attempt): Known | undefined {
  const keys = [parts.at(-1) ?? '', parts.join(' ')].map(keyOf);
  const field = keys.map(lookup.exact).find((found) => found !== undefined);
  return field === undefined || (kind === 'device' && keys.some((key) => nameOfDevice.test(key)))
    ? undefined
    : { fields: [field], by: 'header' };
}

function similarField(parts: readonly string[], { lookup, kind, keyOf }: Attempt): Known | undefined {
  const keys = [parts.join(' '), parts.at(-1) ?? ''].map(keyOf);
  if (kind === 'device' && keys.some((key) => nameOfDevice.test(key)))
    return { fields: ['kind', 'model'], by: 'header' };
  const field = keys.map(lookup.similar).find((found) => found !== undefined);
  return field === undefined ? undefined : { fields: [field], by: 'similar' };
}

/** Columns that only a list of one kind has count more: a list of devices names its units too. */
const tellTale: Readonly<Record<ListKind, readonly string[]>> = {
  device: ['tag', 'kind', 'serial', 'model', 'vendor'],
  unit: ['officers', 'area', 'parent'],
};

function scoreOf(columns: readonly TableColumn[], kind: ListKind): number {
  const named = columns.filter(({ field }) => field !== null);
  const identifies = named.some(({ field }) => field === (kind === 'device' ? 'tag' : 'code'));
  const told = named.filter(({ field }) => field !== null && tellTale[kind].includes(field)).length;
  if (!identifies && told < 2) return 0;
  return named.reduce((sum, { by }) => sum + (by === 'similar' ? 0.75 : 1), 0) + told * 0.6 + (identifies ? 0.5 : 0);
}
