import type { IsoDate } from '@motcua/inventory';
import type { Confidence } from '../standard.ts';

/** A rule of money as data: from when, until when, by which text, and how well that text is known. */
export interface DatedRule {
  validFrom: IsoDate;
  /** The first day on which it no longer holds; null where none is known. */
  validTo: IsoDate | null;
  source: { text: string; confidence: Confidence };
}

/** What is known, or why it is not; never a number made up. */
export type Known<Value> =
  | { value: Value; reason: null; source: DatedRule['source'] }
  | { value: null; reason: MoneyReason; source: null };

/** Why a price, a budget line or a method is not known. */
const moneyReasons = ['no-rule-in-force', 'no-rule-for-item', 'specialised-price-undecided', 'amount-unknown'] as const;
export type MoneyReason = (typeof moneyReasons)[number];

export const unknown = (reason: MoneyReason) => ({ value: null, reason, source: null }) as const;
