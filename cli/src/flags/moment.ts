import { ExpectedError } from '@motcua/contract';
import { parseAsOf } from '@motcua/inventory';

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The moment that `7d` or `12h` (ago), `2026-06-01` (its beginning in Vietnam) or an RFC 3339 time means. */
export function parseMoment(value: string, { where, now }: { where: string; now: Date }): Date {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(value) ?? [];
  if (count !== undefined) return new Date(now.getTime() - Number(count) * units[unit as keyof typeof units]);
  const text = /^\d{4}-\d\d-\d\d$/.test(value) ? `${parseAsOf(value, where)}T00:00:00+07:00` : value;
  const moment = new Date(rfc3339.test(text) ? text : Number.NaN);
  if (!Number.isNaN(moment.getTime())) return moment;
  throw new ExpectedError('E_MOMENT_INVALID', { value: value.slice(0, 40), where });
}
