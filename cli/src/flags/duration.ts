import { ExpectedError } from '@motcua/contract';

const seconds = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const longest = 30 * 86_400;

/** Seconds in `30m`, `2h`, `7d`; from a minute to thirty days. */
export function parseDuration(value: string, where: string): number {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  const length = count === undefined ? 0 : Number(count) * seconds[unit as keyof typeof seconds];
  if (length >= 60 && length <= longest) return length;
  throw new ExpectedError('E_DURATION_INVALID', { value: value.slice(0, 40), where });
}
