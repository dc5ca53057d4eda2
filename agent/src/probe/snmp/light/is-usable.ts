import type { Varbind } from '../varbind.ts';
import { sysUpTime } from './changing.ts';

/** What a device said of itself at one poll. */
export interface Greeting {
  /** Milliseconds of a clock that only goes forward. */
  at: number;
  said: readonly Varbind[];
}

/** A clock of a device may be wrong by so much, and still be the same clock. */
const slackMs = 300_000;

/** Pure: whether the device is the one that was read in full, was not started since, and that is not too long ago. */
export function isUsable(
  before: Greeting,
  now: Greeting,
  { since, everyMs }: { since: number; everyMs: number },
): boolean {
  if (now.at - since >= everyMs) return false;
  const [then, today] = [upTimeOf(before), upTimeOf(now)];
  // Who has no clock cannot tell that it was started anew.
  if (then === null || today === null || today < then) return false;
  if ((today - then) * 10 > now.at - before.at + slackMs) return false;
  return named(before) === named(now);
}

const upTimeOf = ({ said }: Greeting): number | null => {
  const value = said.find(({ oid }) => oid === sysUpTime)?.value;
  return typeof value === 'number' ? value : null;
};

/** Name, description and number of the device, to be compared. */
const named = ({ said }: Greeting): string =>
  said
    .filter(({ oid }) => oid !== sysUpTime)
    .map(({ oid, value }) => `${oid} ${typeof value === 'object' ? Buffer.from(value).toString('hex') : value}`)
    .join('\n');
