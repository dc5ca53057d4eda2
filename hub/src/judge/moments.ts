import { randomUUID } from 'node:crypto';
import type { Store } from '../store/index.ts';
import { Calendars } from '../tickets/sla/calendars.ts';
import { jumpMeter } from './clock.ts';
import { type JudgeContext, type TakeMoment, takeMoment } from './take-moment.ts';
import { type SharedContext, takeSharedMoment } from './take-shared-moment.ts';

/** The moments of a judge. */
export interface Moments {
  folding: TakeMoment;
  /** Of a leader, from when it got its token. */
  leading: (token: number) => TakeMoment;
  /** Of units, ready to reckon with. */
  calendars: Calendars;
}

/**
 * A hub that has its store to itself goes by its own clock, and moves what is stored when that is set. Where there are
 * several hubs all go by the clock of the database, since a time that one has noted is compared by another; and only who
 * leads looks whether that clock was set, because it must happen once.
 */
export function makeMoments({
  sharedTime,
  ...asked
}: Pick<Store, 'sharedTime'> & Pick<JudgeContext, 'clock' | 'settings' | 'log'>): Moments {
  const given = { ...asked, calendars: new Calendars() };
  if (sharedTime === null) return ownMoments(given);
  const { settings, calendars } = given;
  let lead: { token: number; context: SharedContext } | null = null;
  return {
    calendars,
    folding: async (tx) => ({ now: await sharedTime(tx), settings, calendars }),
    leading: (token) => {
      if (lead?.token !== token)
        lead = { token, context: { ...given, sharedTime, run: randomUUID(), meter: { start: null } } };
      const { context } = lead;
      return (tx) => takeSharedMoment(tx, context);
    },
  };
}

function ownMoments(given: Pick<JudgeContext, 'clock' | 'settings' | 'calendars' | 'log'>): Moments {
  const context: JudgeContext = { ...given, run: randomUUID(), jumped: jumpMeter(given.clock) };
  const take: TakeMoment = (tx) => takeMoment(tx, context);
  return { folding: take, leading: () => take, calendars: given.calendars };
}
