import { type Outcome, success } from '../outcome.ts';
import { isRow, type Row, words } from './cells.ts';
import { decodeAnswer, rowsOf } from './cim-answer.ts';

/** Slow facts of a PC as CIM tells them; null for a class that could not be asked, and for what it leaves out. */
export interface PcCimFacts {
  os: { caption: string | null; version: string | null; architecture: string | null } | null;
  system: { maker: string | null; model: string | null } | null;
  bios: { maker: string | null; version: string | null; released: string | null; serial: string | null } | null;
  /** Letters of this PC's own disks that have a size: one that is locked or not formatted has none. */
  drives: string[] | null;
}

/** Pure: the answer of the daily script as facts. */
export function decodePcCim(output: Uint8Array | string): Outcome<PcCimFacts> {
  const answer = decodeAnswer(output);
  if (!answer.ok) return answer;
  const first = <Fact>(question: string, toFact: (row: Row) => Fact): Fact | null => {
    const [row] = rowsOf(answer.value[question]) ?? [];
    return row === undefined ? null : toFact(row);
  };
  return success({
    os: first('os', (row) => ({
      caption: words(row.Caption),
      version: words(row.Version),
      architecture: words(row.OSArchitecture),
    })),
    system: first('system', (row) => ({ maker: words(row.Manufacturer), model: words(row.Model) })),
    bios: first('bios', (row) => ({
      maker: words(row.Manufacturer),
      version: words(row.SMBIOSBIOSVersion),
      released: day(row.ReleaseDate),
      serial: words(row.SerialNumber),
    })),
    drives: rowsOf(answer.value.disks)?.flatMap(toDrive).slice(0, 26) ?? null,
  });
}

/** Sizes are of 64 bits, which PowerShell writes as numbers, and other programs as texts. */
function toDrive({ DeviceID: id, Size: size }: Row): string[] {
  // Number() runs what an object names `toString`, and throws where that is no function.
  const bytes = typeof size === 'number' || typeof size === 'string' ? Number(size) : 0;
  return typeof id === 'string' && /^[A-Z]:$/i.test(id) && bytes > 0 ? [id.toUpperCase()] : [];
}

/** PowerShell 5.1 writes a time as `/Date(milliseconds)/`, 7 by ISO 8601; `{value, DisplayHint}` when it was decorated. */
function day(value: unknown): string | null {
  const text = isRow(value) ? value.value : value;
  if (typeof text !== 'string') return null;
  // Date takes far more for a time than what is one.
  const [, milliseconds, iso] = /^(?:\/Date\((-?\d{1,13})[)+-]|(\d{4}-\d{2}-\d{2})T)/.exec(text) ?? [];
  const time = new Date(milliseconds === undefined ? (iso ?? '') : Number(milliseconds));
  return Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);
}
