import { setTimeout as sleep } from 'node:timers/promises';
import { followEvents } from '../connection/follow-events.ts';
import type { Hub } from './connect.ts';

/** How long after a stream has ended it is tried again. */
const retryMs = 3000;

/** Whether something happens. */
interface News {
  isLive: () => boolean;
  /** Waits for something to happen since the last time, but not longer. */
  next: (mostMs: number) => Promise<void>;
}

/** Listens to a hub for as long as the signal lets it. */
export function newsOf({ endpoint }: Hub, signal: AbortSignal): News {
  let happened = true;
  let live = false;
  let wake = () => {};
  const onEvent = () => {
    happened = true;
    wake();
  };
  const follow = async () => {
    while (!signal.aborted) {
      live = true;
      await followEvents(endpoint, { onEvent, signal });
      live = false;
      onEvent();
      await sleep(retryMs, undefined, { signal }).catch(() => {});
    }
  };
  void follow();
  return {
    isLive: () => live,
    async next(mostMs) {
      const enough = new AbortController();
      const told = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const timer = sleep(mostMs, undefined, { signal: AbortSignal.any([signal, enough.signal]) }).catch(() => {});
      if (!happened) await Promise.race([told, timer]);
      enough.abort();
      happened = false;
    },
  };
}
