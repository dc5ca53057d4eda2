import type { Lead } from '../leader/start-leader.ts';
import type { Store } from '../store/index.ts';
import type { JudgeClock } from './clock.ts';
import { Heartbeats } from './heartbeats.ts';
import { lookAround } from './look-around.ts';
import type { Moments } from './moments.ts';
import type { Moment } from './settle.ts';
import type { TakeMoment } from './take-moment.ts';

/** When a leader looks around: now and then, and before each fault that is due, so that what covers it is known first. */
export interface Looks {
  lookIfDue(lead: { take: TakeMoment; fence: Lead['fence'] }): Promise<void>;
  /** Milliseconds until there is something to do, from those until the next fault is due. */
  sleepFor(dueIn: number | null): number;
}

/** A timer may fire a little early. */
const slackMs = 50;
/** A clock that runs so far ahead of the other since the last look was set, or this machine was asleep. */
const setMs = 1000;

export function makeLooks({
  store,
  settings,
  clock,
  moments,
}: {
  store: Pick<Store, 'db' | 'read' | 'sharedTime'>;
  settings: Moment['settings'];
  clock: JudgeClock;
  moments: Pick<Moments, 'calendars'>;
}): Looks {
  const { sharedTime, read } = store;
  const lookMs = settings.lookSeconds * 1000;
  const lookout = { heartbeats: new Heartbeats(), startedAt: clock.now() };
  const nowAbout = async () => (sharedTime === null ? clock.now() : await sharedTime(read));
  let ahead: number | null = null;
  /** When agents were heard is compared with a clock that was another one then: they have as long as after a start. */
  const mindClock = (now: number) => {
    const before = ahead;
    ahead = now - clock.monotonic();
    if (before !== null && Math.abs(ahead - before) >= setMs) lookout.startedAt = now;
  };
  let nextLook = Number.NEGATIVE_INFINITY;
  let nextDue = Number.POSITIVE_INFINITY;
  return {
    async lookIfDue({ take, fence }) {
      const now = clock.monotonic() + slackMs;
      if (now < nextLook && now < nextDue) return;
      const about = { now: await nowAbout(), settings, calendars: moments.calendars };
      mindClock(about.now);
      await lookAround(store, { take, fence, lookout, about });
      nextLook = clock.monotonic() + lookMs;
    },
    sleepFor(dueIn) {
      nextDue = clock.monotonic() + (dueIn ?? Number.POSITIVE_INFINITY);
      return Math.min(dueIn ?? lookMs, Math.max(0, nextLook - clock.monotonic()));
    },
  };
}
