import { ExpectedError } from '@motcua/contract';
import type { Stack } from './stack-file.ts';

/** Viet Nam's time is seven hours ahead of UTC all year. */
const ahead = 7 * 3_600_000;
const day = 86_400_000;
const week = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type ChangeWindow = NonNullable<Stack['changeWindow']>;

/** The window that is open at a moment, or the next one: milliseconds since 1970, the end not part of it. */
export function windowAt({ days, from, to }: ChangeWindow, now: number): { from: number; to: number; open: boolean } {
  const today = Math.floor((now + ahead) / day);
  const [begins, ends] = [minutes(from), minutes(to)];
  // One that began yesterday may go over midnight; a week later every day has been there.
  for (let date = today - 1; date <= today + 7; date += 1) {
    // 1970 began on a Thursday.
    const name = week[(date + 4) % 7];
    const start = date * day - ahead + begins * 60_000;
    const end = date * day - ahead + (ends <= begins ? ends + 1440 : ends) * 60_000;
    if (name !== undefined && days.includes(name) && end > now) return { from: start, to: end, open: start <= now };
  }
  throw new Error('a window has a day');
}

const minutes = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

/** Who changes hosts, and why that cannot wait. */
export interface ChangeOptions {
  now: () => number;
  /** The reason to go on outside the window; null to be refused there. */
  outsideReason: string | null;
}

/** What is written down of a change that was made outside the window. */
export interface OutsideWindow {
  reason: string;
  /** When the next window would have been, RFC 3339. */
  next: { from: string; to: string };
}

/** Null in the window, and where the stack has none; outside E_DC_OUTSIDE_WINDOW, or with a reason what is to be written down. */
export function requireWindow(
  { changeWindow }: Pick<Stack, 'changeWindow'>,
  { now, outsideReason }: ChangeOptions,
): OutsideWindow | null {
  if (changeWindow === undefined) return null;
  const { open, from, to } = windowAt(changeWindow, now());
  if (open) return null;
  if (outsideReason === null) throw new ExpectedError('E_DC_OUTSIDE_WINDOW', { from: local(from), to: local(to) });
  const iso = (at: number) => new Date(at).toISOString();
  return { reason: outsideReason, next: { from: iso(from), to: iso(to) } };
}

/** As `2026-12-05 22:00`, in Viet Nam's time. */
const local = (at: number): string => new Date(at + ahead).toISOString().slice(0, 16).replace('T', ' ');
