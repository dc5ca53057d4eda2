import { minuteOfDay, minutesLeft } from './quiet-hours.ts';

/** One change that a recipient does not know. */
interface Untold {
  ticket: number;
  priority: string;
}

/** Somebody at an address, as far as planning depends on it. */
export interface RecipientSituation {
  recipient: number;
  to: 'person' | 'system';
  /** Minutes of the day in Asia/Ho_Chi_Minh, the second not in it; may go over midnight. */
  quiet: { from: number; to: number } | null;
  /** When the last message to it was made, or taken where it is a person; in milliseconds since 1970. */
  lastAt: number | null;
  /** Messages under way. */
  pending: number;
  untold: readonly Untold[];
}

/** All that a plan depends on. */
interface NoticeSituation {
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds between two messages to a person at least. */
  gapMs: number;
  recipients: readonly RecipientSituation[];
}

/** A message to be made, telling what is new of these tickets. */
export interface NoticeStep {
  recipient: number;
  untold: readonly Untold[];
}

/** Messages to a program that may be under way at once; those of a ticket are always one after another. */
const mostUnderWay = 20;
/** Tickets that one digest tells. */
export const mostInDigest = 100;

/**
 * Pure: which messages to make now, and when to ask again (null: not before something else happens). A person has one
 * message under way and one a minute at most, counted from when the last was taken; what comes meanwhile goes together. In quiet hours only a P1 goes out.
 */
export function planNotices({ now, gapMs, recipients }: NoticeSituation): {
  steps: NoticeStep[];
  nextAt: number | null;
} {
  const plans = recipients.map((one) => (one.to === 'system' ? planSystem(one) : planPerson(one, { now, gapMs })));
  const nexts = plans.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt]));
  return { steps: plans.flatMap(({ steps }) => steps), nextAt: nexts.length === 0 ? null : Math.min(...nexts) };
}

interface Plan {
  steps: NoticeStep[];
  nextAt: number | null;
}
const nothing: Plan = { steps: [], nextAt: null };

const planSystem = ({ recipient, pending, untold }: RecipientSituation): Plan => ({
  steps: untold.slice(0, Math.max(0, mostUnderWay - pending)).map((one) => ({ recipient, untold: [one] })),
  nextAt: null,
});

function planPerson(
  { recipient, pending, untold, quiet, lastAt }: RecipientSituation,
  { now, gapMs }: { now: number; gapMs: number },
): Plan {
  if (untold.length === 0 || pending > 0) return nothing;
  const quietLeft = quiet === null ? 0 : minutesLeft(quiet, minuteOfDay(now));
  const may = quietLeft === 0 ? untold : untold.filter(({ priority }) => priority === 'P1');
  if (may.length === 0) return { steps: [], nextAt: now - (now % 60_000) + quietLeft * 60_000 };
  // A clock that was set back must not make anybody wait for hours.
  const since = lastAt === null ? gapMs : now - lastAt;
  if (since >= 0 && since < gapMs) return { steps: [], nextAt: now - since + gapMs };
  return { steps: [{ recipient, untold: may.slice(0, mostInDigest) }], nextAt: null };
}
