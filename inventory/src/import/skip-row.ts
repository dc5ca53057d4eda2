import { nameKey } from '../names/name-key.ts';
import type { TableColumn } from './find-table.ts';

/** Why a row below the header is no record. */
export type SkipReason = 'blank' | 'sum' | 'header' | 'numbering' | 'section' | 'signature' | 'example' | 'period';

/** A row as text, and what it is in. */
export interface RowText {
  /** Texts by column index; blank ones left out. */
  cells: ReadonlyMap<number, string>;
  columns: readonly TableColumn[];
  /** Column of the tag or code, when there is one. */
  keyColumn: number | undefined;
  /** Rows between the header and this one. */
  depth: number;
  isBanner: boolean;
  /** Whether signatures have begun above. */
  signed: boolean;
}

const sum =
  /^(?:tong cong|tong so|tong gia tri|tong|cong|cong don|grand total|total|subtotal|sub total|sum|luy ke|bang chu|so tien bang chu)(?=$|[\s:.(])(?! (?:cong ty|cuc))/;
const signature =
  /^(?:nguoi lap|nguoi kiem ke|ke toan|thu truong|giam doc|pho giam doc|chu tich|pho chu tich|truong phong|t m |tm |kt |xac nhan cua|dai dien|thu kho|nguoi giao|nguoi nhan ban giao|lanh dao|ngay \d|.{0,30} ngay (?:\d{1,2}|[.… ]+) thang|ky ten|ky ghi ro|noi nhan|prepared by|approved by|signature|nguoi bao cao|can bo lap)/;

/** Why a row is no record; null when it is one. */
export function skipReason(row: RowText): SkipReason | null {
  const { cells, columns, keyColumn, signed } = row;
  const mapped = columns.filter(({ field, index }) => field !== null && cells.has(index));
  if (cells.size === 0 || (mapped.length === 0 && isNumbersOnly(cells))) return 'blank';
  const raw = [...cells.values()];
  const key = keyColumn === undefined ? undefined : cells.get(keyColumn);
  if (raw.some((text) => /^(?:ví dụ|example)(?:$|[\s:(/])/i.test(text))) return 'example';
  if (isSum(raw, key)) return 'sum';
  if (repeatsHeader(row)) return 'header';
  if (row.depth <= 1 && isNumbering(cells)) return 'numbering';
  const isRecord = mapped.length >= 3 && key !== undefined && /\d/.test(key);
  if (!isRecord && (signed || isSignature(raw))) return 'signature';
  return isSection(row, mapped.length) ? 'section' : null;
}

const isNumbersOnly = (cells: ReadonlyMap<number, string>) => [...cells.values()].every((text) => text.length <= 6);

const wordsOf = (text: string) => nameKey(text.replace(/[.,/()]+/g, ' '));

/** "Tổng cộng" stands in one of the first cells, with no tag beside it. */
const isSum = (texts: readonly string[], key: string | undefined): boolean =>
  (key === undefined || !/\d/.test(key) || sum.test(wordsOf(key))) &&
  texts.slice(0, 4).some((text) => text.length < 120 && sum.test(wordsOf(text)));

const isSignature = (texts: readonly string[]): boolean =>
  texts.length <= 5 && texts.some((text) => text.length < 120 && signature.test(wordsOf(text)));

const repeatsHeader = ({ cells, columns }: RowText): boolean => {
  const same = columns.filter(
    ({ index, header }) => header !== '' && cells.get(index)?.toLowerCase() === header.toLowerCase(),
  );
  return same.length >= 2 && same.length * 2 >= cells.size;
};

/** "(1) (2) (3)" or "A B 1 2" under a header. */
function isNumbering(cells: ReadonlyMap<number, string>): boolean {
  const texts = [...cells.values()];
  return (
    texts.length >= 3 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-Za-z])\)?$/.test(text)) &&
    texts
      .filter((text) => /\d/.test(text))
      .every((text, at, all) => at === 0 || digits(text) === digits(all[at - 1] ?? '') + 1)
  );
}

const digits = (text: string) => Number(text.replace(/\D/g, ''));

/** "I. Máy tính", "Phòng Tư pháp": one text, with a number in front at most, where records have several values. */
function isSection({ cells, keyColumn, isBanner, columns }: RowText, mapped: number): boolean {
  if (cells.size > 2 || columns.length < 3) return false;
  const key = keyColumn === undefined ? undefined : cells.get(keyColumn);
  if (key !== undefined && !isBanner && !/\s/.test(key)) return false;
  return isBanner || mapped <= 1;
}
