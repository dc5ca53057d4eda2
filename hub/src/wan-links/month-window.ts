/** Viet Nam's time is seven hours ahead of UTC all year. */
const ahead = 7 * 3_600_000;

interface Validity {
  validFrom: string;
  validTo: string | null;
}

/**
 * A month in Viet Nam, as far as it is over and a line was in force: milliseconds since 1970, the end not part of it. An
 * empty one when nothing of it is left.
 */
export function monthWindow(month: string, { validFrom, validTo, now }: Validity & { now: number }) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const from = Math.max(Date.UTC(year, number - 1, 1) - ahead, Date.parse(validFrom) - ahead);
  const end = validTo === null ? Number.POSITIVE_INFINITY : Date.parse(validTo) - ahead;
  return { from, to: Math.max(from, Math.min(Date.UTC(year, number, 1) - ahead, end, now)) };
}
