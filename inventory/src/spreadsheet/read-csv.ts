import { ExpectedError } from '@motcua/contract';
import { type Grid, type GridValue, plainGrid } from './grid.ts';

const mostColumns = 16_384;
const mostCells = 20_000_000;

/** A .csv file as one sheet (RFC 4180 with comma, semicolon or tab); every value is text. Rows are numbered as Excel does. */
export function readCsvGrid(bytes: Uint8Array, path: string): Grid {
  const text = decode(bytes, path);
  const name = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return withFormulas(plainGrid(name, records(text, delimiterOf(text), path)));
}

/** A spreadsheet runs what begins with "="; the idiom `="00040"` only keeps a text from being a number. */
function withFormulas(grid: Grid): Grid {
  const formulas = new Map<string, string>();
  const rows = grid.rows.map((row, at) =>
    row.map((value, column) => {
      if (typeof value !== 'string' || !value.startsWith('=') || /^="[^"]*"$/.test(value)) return value;
      formulas.set(`${at},${column}`, value.slice(1));
      return null;
    }),
  );
  return { ...grid, rows, formulas };
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ExpectedError('E_IMPORT_NOT_UTF8', { path }, { cause });
  }
}

/** What stands most often outside quotes in the first lines; Excel in Vietnam writes semicolons. */
function delimiterOf(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named !== undefined) return named;
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** One pass; a quoted value runs to its closing quote, over line ends too. */
function records(text: string, delimiter: string, path: string): GridValue[][] {
  const scan = new Scanner(text, delimiter);
  const rows: GridValue[][] = [];
  let row: GridValue[] = [];
  let cells = 0;
  if (text.startsWith('sep=')) {
    scan.skipLine();
    rows.push([]);
  }
  while (!scan.done) {
    const { value, end } = scan.next(path, rows.length + 1);
    row.push(value);
    cells += 1;
    if (row.length > mostColumns || cells > mostCells) throw tooLarge(path, cells);
    if (end !== 'field') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const tooLarge = (path: string, cells: number) =>
  new ExpectedError('E_WORKBOOK_TOO_LARGE', { path, what: 'cells', size: cells, limit: mostCells });

class Scanner {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  skipLine(): void {
    this.#at = this.#text.indexOf('\n') + 1;
  }

  next(path: string, row: number): { value: GridValue; end: 'field' | 'row' } {
    const quoted = this.#text[this.#at] === '"';
    const raw = quoted ? this.#quoted(path, row) : this.#bare();
    const sign = this.#text[this.#at];
    if (sign === this.#delimiter) {
      this.#at += 1;
      // A delimiter at the very end leaves one more, empty value that nobody reads.
      return { value: toValue(raw), end: this.done ? 'row' : 'field' };
    }
    this.#at += sign === '\r' && this.#text[this.#at + 1] === '\n' ? 2 : 1;
    return { value: toValue(raw), end: 'row' };
  }

  #bare(): string {
    const from = this.#at;
    while (!this.done && !this.#ends(this.#at)) this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #quoted(path: string, row: number): string {
    let value = '';
    this.#at += 1;
    for (;;) {
      const close = this.#text.indexOf('"', this.#at);
      if (close < 0) throw new ExpectedError('E_CSV_QUOTE_OPEN', { path, row });
      value += this.#text.slice(this.#at, close);
      this.#at = close + 1;
      if (this.#text[this.#at] !== '"') return value + this.#bare();
      value += '"';
      this.#at += 1;
    }
  }

  #ends(at: number): boolean {
    const sign = this.#text[at];
    return sign === this.#delimiter || sign === '\n' || sign === '\r';
  }
}

const toValue = (text: string): GridValue => (text === '' ? null : text);
