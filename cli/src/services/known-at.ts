import { ExpectedError } from '@motcua/contract';
import { parseMoment } from '../flags/moment.ts';

const dayMs = 86_400_000;

/**
 * The moment of `--known-at` as RFC 3339 in UTC: a time, `7d` ago, or a date, which means the end of that day in Vietnam.
 * A source that is a file knows no recorded times: E_KNOWN_AT_SOURCE.
 */
export function knownAtOf(
  flags: { 'known-at'?: string | undefined; file?: string | undefined },
  now: Date,
): string | undefined {
  const value = flags['known-at'];
  if (value === undefined) return undefined;
  if (flags.file !== undefined) throw new ExpectedError('E_KNOWN_AT_SOURCE');
  const moment = parseMoment(value, { where: '--known-at', now }).getTime();
  return new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? moment + dayMs - 1 : moment).toISOString();
}
