import type { ErrorCode, Params } from '@motcua/contract';
import type { GridValue } from '../spreadsheet/grid.ts';

/** What a cell came to: a value of the field, or why it cannot be one. */
export type Parsed<T> = { value: T } | { code: ErrorCode; params: Params };

export const bad = (code: ErrorCode, params: Params = {}): { code: ErrorCode; params: Params } => ({ code, params });

/** What is known while cells are parsed. */
export interface ParseContext {
  /** The day for which the list holds. */
  asOf: string;
  /** Đồng in one unit of the money columns. */
  scale: number;
  language: 'vi' | 'en';
}

export type Parse<T> = (value: Exclude<GridValue, null>, context: ParseContext) => Parsed<T>;
