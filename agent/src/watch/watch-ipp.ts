import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../probe/outcome.ts';
import { judgeEvents, type LastSaid } from './judge-events.ts';
import {
  type Asking,
  cancel,
  isGone,
  isNotOffered,
  notifications,
  renew,
  type Subscription,
  subscribe,
} from './subscription.ts';

export interface WatchOptions extends Asking {
  monotonicMs: () => number;
  /** Something happened that is worth a reading. */
  onEvent: () => void;
  /** How it goes: null when it is subscribed. */
  onState: (failed: Failure | null) => void;
  /** How long to wait after what failed. */
  pauseMs?: (failed: Failure) => number;
}

/** RFC 3996, 5.1.2 recommends an interval; a source that gives none, or a foolish one, is asked at this. */
const [usualMs, leastMs, longestMs] = [60_000, 5_000, 600_000];

/** Pure: how long to wait before asking for events again. */
export const waitMs = (recommendedMs: number | null, everyMs: number | null): number =>
  everyMs ?? Math.min(Math.max(recommendedMs ?? usualMs, leastMs), longestMs);

/** Pure: how long to wait before subscribing again. What offers nothing today offers nothing for hours. */
export function retryMs(failed: Failure): number {
  if (isNotOffered(failed)) return 6 * 3_600_000;
  return failed.reason === 'device-unreachable' ? 60_000 : 600_000;
}

/** Follows the events of one print service or printer until the signal fires. What fails is tried again, and troubles nobody. */
export async function watchIpp(options: WatchOptions): Promise<void> {
  const { signal, onState, pauseMs = retryMs } = options;
  while (!signal.aborted) {
    const subscribed = await subscribe(options);
    if (signal.aborted && !subscribed.ok) return;
    onState(subscribed.ok ? null : subscribed);
    const failed = subscribed.ok ? await followAndCancel(options, subscribed.value) : subscribed;
    if (failed !== null) await pause(pauseMs(failed), signal);
  }
}

/** Null when it is at once to be subscribed again. */
async function followAndCancel(options: WatchOptions, subscription: Subscription): Promise<Failure | null> {
  try {
    return await follow(options, subscription);
  } finally {
    // By a signal of its own: the other one may be why it ends. What does not arrive is undone by the lease.
    await cancel({ ...options, signal: AbortSignal.timeout(1_000) }, subscription);
  }
}

async function follow(options: WatchOptions, subscription: Subscription): Promise<Failure | null> {
  const { source, signal, monotonicMs, onEvent } = options;
  let [next, said, delayMs]: [number, LastSaid, number] = [1, new Map(), waitMs(null, source.everyMs)];
  let renewAtMs = monotonicMs() + subscription.leaseMs / 2;
  for (;;) {
    await pause(Math.min(delayMs, subscription.leaseMs / 4), signal);
    if (signal.aborted) return null;
    if (monotonicMs() >= renewAtMs) {
      if (!(await renew(options, subscription)).ok) return null;
      renewAtMs = monotonicMs() + subscription.leaseMs / 2;
    }
    const told = await notifications(options, subscription, next);
    if (!told.ok) return isGone(told) ? null : told;
    const judged = judgeEvents(said, told.value.events);
    if (judged.hint) onEvent();
    if (told.value.over) return null;
    [next, said, delayMs] = [told.value.next, judged.said, waitMs(told.value.intervalMs, source.everyMs)];
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => {});
