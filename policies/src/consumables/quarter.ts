import { ExpectedError } from '@motcua/contract';

/** A quarter as milliseconds since 1970, from its first moment in Vietnam to the first after it. */
export interface Quarter {
  from: number;
  to: number;
}

/** Reads `2027-Q1`. */
export function parseQuarter(value: string, where = '--quarter'): Quarter {
  const [, year, quarter] = /^(20\d{2})-Q([1-4])$/.exec(value) ?? [];
  if (year === undefined || quarter === undefined)
    throw new ExpectedError('E_QUARTER_INVALID', { where, value: value.slice(0, 40) });
  const month = (Number(quarter) - 1) * 3;
  // Vietnam is seven hours ahead, all year.
  const start = (of: number) => Date.UTC(Number(year), of, 1, -7);
  return { from: start(month), to: start(month + 3) };
}
