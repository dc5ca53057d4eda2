import { fill, type Health, type Params, type Words } from '@motcua/contract';
import { checkTexts, verdictTexts } from '../../texts/doctor.ts';
import type { Check } from './check.ts';

const day = 86_400_000;

const judged = (
  check: keyof typeof checkTexts,
  {
    health,
    found,
    verdict,
    params = {},
  }: { health: Health; found: Check['found']; verdict: keyof typeof verdictTexts | null; params?: Params },
): Check => {
  const words: Words | null = verdict === null ? null : verdictTexts[verdict];
  const detail = words === null ? null : { vi: fill(words.vi, params), en: fill(words.en, params) };
  return { check, words: checkTexts[check], health, found, detail };
};

/** Whether this Node can run the program. */
export function judgeNode(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isFit = major > 24 || (major === 24 && minor >= 12);
  return judged('node', { health: isFit ? 'ok' : 'down', found: version, verdict: isFit ? null : 'oldNode' });
}

/** Whether others than its owner can read what must be private. `mode` is that of the file system. */
export function judgeMode(check: 'folder' | 'token', path: string, mode: number): Check {
  const isOpen = (mode & 0o077) !== 0;
  return judged(check, {
    health: isOpen ? 'degraded' : 'ok',
    found: path,
    verdict: isOpen ? 'openMode' : null,
    params: { mode: (mode & 0o777).toString(8) },
  });
}

/** Whether there is room for the store to grow. */
export function judgeDisk({ freeBytes, totalBytes }: { freeBytes: number; totalBytes: number }): Check {
  const ratio = totalBytes > 0 ? freeBytes / totalBytes : 0;
  const health: Health = freeBytes < 100e6 ? 'down' : freeBytes < 1e9 || ratio < 0.05 ? 'degraded' : 'ok';
  return judged('disk', {
    health,
    found: freeBytes,
    verdict: 'free',
    params: { gigabytes: (freeBytes / 1e9).toFixed(1), percent: Math.round(ratio * 100) },
  });
}

/** Whether the hub's certificate holds for a while. */
export function judgeCertificate({ validTo, now }: { validTo: Date; now: Date }): Check {
  const days = Math.floor((validTo.getTime() - now.getTime()) / day);
  const health: Health = days < 0 ? 'down' : days < 14 ? 'degraded' : 'ok';
  return judged('certificate', {
    health,
    found: validTo.toISOString(),
    verdict: days < 0 ? 'expired' : 'daysLeft',
    params: { days },
  });
}

/** Whether the clocks agree; an HTTP date has whole seconds, so a second is nothing. */
export function judgeClock({ hub, now }: { hub: Date; now: Date }): Check {
  const seconds = Math.round((now.getTime() - hub.getTime()) / 1000);
  const health: Health = Math.abs(seconds) >= 60 ? 'degraded' : 'ok';
  return judged('clock', { health, found: seconds, verdict: 'skew', params: { seconds } });
}

/** Whether two PCs use one identity; null from a hub that does not say. */
export const judgeIdentities = (cloned: number | null): Check =>
  judged('identities', {
    health: cloned === null ? 'unknown' : cloned > 0 ? 'degraded' : 'ok',
    found: cloned,
    verdict: (cloned ?? 0) > 0 ? 'cloned' : null,
    params: { count: cloned },
  });

/** A point that is fine, or one that could not be examined because of an error. */
export const fine = (check: keyof typeof checkTexts, found: Check['found']): Check =>
  judged(check, { health: 'ok', found, verdict: null });
export const failed = (check: keyof typeof checkTexts, detail: Words, health: Health = 'down'): Check => ({
  check,
  words: checkTexts[check],
  health,
  found: null,
  detail,
});
