import type { IsoDate } from '@motcua/inventory';

/** What is known of a device that is to be repaired; null is not known. Money in đồng. */
export interface RepairFacts {
  date: IsoDate;
  /** Year it was made or bought. */
  year: number | null;
  warrantyUntil: IsoDate | null;
  /** Repairs before this one, and what was approved for them. */
  repairs: number;
  spent: number | null;
  /** What this repair is to cost. */
  estimate: number | null;
  /** The highest price that a new one may have. */
  ceiling: number | null;
}

/** One reason for or against; the codes are told as words by `repairReasonWords`. */
interface RepairReason {
  code: RepairReasonCode;
  /** What was had. */
  value: number | null;
  speaksFor: 'repair' | 'replace' | 'nothing';
}
export type RepairReasonCode = 'under-warranty' | 'age' | 'repairs' | 'cost-share' | 'spent-share';

export interface RepairAdvice {
  advice: 'repair' | 'replace' | 'unknown';
  because: RepairReason[];
  /** What nobody has said and would matter. */
  unknown: RepairReasonCode[];
}

/**
 * Project defaults, found in no regulation: five years is how long PCs and printers are written off (Circular 23/2023, appendix not
 * read), half of the price of a new one is what most offices stop at.
 */
const repairLimits = { years: 5, repairs: 3, share: 0.5 } as const;

/** Repair or replace: words with reasons, never a decision; it says what it does not know. */
export function adviseRepair(facts: RepairFacts): RepairAdvice {
  const reasons = [warranty(facts), age(facts), repeats(facts), share('cost-share', facts.estimate, facts.ceiling)];
  const all = [...reasons, share('spent-share', facts.spent, facts.ceiling)];
  const because = all.filter(({ value }) => value !== null);
  const unknown = all.filter(({ value }) => value === null).map(({ code }) => code);
  const covered = because.some(({ code, speaksFor }) => code === 'under-warranty' && speaksFor === 'repair');
  if (covered) return { advice: 'repair', because, unknown };
  const replace = because.filter(({ speaksFor }) => speaksFor === 'replace');
  if (replace.length > 0) return { advice: 'replace', because, unknown };
  const known = because.some(({ code }) => code === 'age' || code === 'cost-share');
  return { advice: known ? 'repair' : 'unknown', because, unknown };
}

const warranty = ({ warrantyUntil, date }: RepairFacts): RepairReason => ({
  code: 'under-warranty',
  value: warrantyUntil === null ? null : warrantyUntil >= date ? 1 : 0,
  speaksFor: warrantyUntil !== null && warrantyUntil >= date ? 'repair' : 'nothing',
});

function age({ year, date }: RepairFacts): RepairReason {
  const years = year === null ? null : Math.max(0, Number(date.slice(0, 4)) - year);
  return { code: 'age', value: years, speaksFor: years !== null && years >= repairLimits.years ? 'replace' : 'repair' };
}

const repeats = ({ repairs }: RepairFacts): RepairReason => ({
  ...{ code: 'repairs', value: repairs, speaksFor: repairs >= repairLimits.repairs ? 'replace' : 'repair' },
});

/** Share of the price of a new one, in percent. */
function share(code: RepairReasonCode, cost: number | null, ceiling: number | null): RepairReason {
  if (cost === null || ceiling === null || ceiling === 0) return { code, value: null, speaksFor: 'nothing' };
  const part = cost / ceiling;
  return { code, value: Math.round(part * 100), speaksFor: part >= repairLimits.share ? 'replace' : 'repair' };
}
