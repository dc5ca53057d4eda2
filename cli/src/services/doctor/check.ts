import type { Health, Words } from '@motcua/contract';

/** One point that was examined. */
export interface Check {
  check: string;
  words: Words;
  health: Health;
  /** What was found, as data. */
  found: string | number | null;
  /** What it means, or why it could not be found out. */
  detail: Words | null;
}
