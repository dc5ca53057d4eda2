import { randomUUID } from 'node:crypto';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import type { Log } from '../log/index.ts';
import { holdToken, returnLease, type Store, type Tx, tryLease } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';

/** How much of its lease a leader uses: the rest is for clocks that run at different rates. */
const shareUsed = 0.9;

/** What only one of several hubs does. */
type Duty =
  | 'judging'
  | 'polling'
  | 'pruning'
  | 'notifying'
  | 'following'
  | 'readiness'
  | 'escalating'
  | 'problems'
  | 'links';

export interface LeaderOptions {
  store: Store;
  duty: Duty;
  settings: { hubId: string; leaseSeconds: number };
  clock: Clock;
  log: Log;
  /** Called when this hub has come to lead: there may be something to do. */
  onTaken?: () => void;
}

/** To be called first in each transaction of a leader, with its token; throws when another leads by now. */
export interface Lead {
  token: number;
  fence(tx: Tx): Promise<void>;
}

export interface Leader extends AsyncDisposable {
  /** Does what only a leader may; null when another leads, or has come to lead in the middle of it. */
  act<T>(work: (lead: Lead) => Promise<T>): Promise<T | null>;
}

interface Held {
  token: number;
  /** By the clock that never jumps; sooner than the lease ends in the store. */
  until: number;
}

/** By the time its transaction ran, the token was not the last any more. */
class LostLead extends Error {}

/**
 * Strives for a duty for as long as it runs. Invariants:
 * - two hubs may both believe for a while that they lead (one was stopped, and wakes up); what they write behind a fence is
 *   written by the one whose token is the last;
 * - a lease counts from before it was asked for, so here it ends sooner than in the store, however long the answer took;
 * - a clean stop waits for what is being done, and gives the lease back, so that the next hub need not wait for its end.
 */
export function startLeader({ store, duty, settings, clock, log, onTaken = () => {} }: LeaderOptions): Leader {
  const leaseMs = settings.leaseSeconds * 1000;
  const me = `${settings.hubId}/${randomUUID()}`;
  const alone = store.sharedTime === null;
  const stop = new AbortController();
  let held: Held | null = null;
  const keep = (lease: Held | null) => {
    if (held !== null && lease === null) log.warn({ duty, lead: held.token }, 'this hub does not lead any more');
    const taken = lease !== null && held?.token !== lease.token;
    held = lease;
    if (taken) log.info({ duty, lead: lease.token }, 'this hub leads');
    if (taken) onTaken();
  };
  const runner = new ExclusiveRunner({
    async run() {
      const start = clock.monotonic();
      const stalled = await store.endStalled();
      if (stalled > 0) log.warn({ stalled }, 'sessions of a hub that does not go on were ended');
      const lease = await tryLease(store, { duty, me, leaseMs, now: clock.now });
      keep(lease && { token: lease.token, until: alone ? Number.POSITIVE_INFINITY : start + leaseMs * shareUsed });
      return alone && held !== null ? null : leaseMs / 3;
    },
    onError: (error) => log.error({ err: error, duty }, 'it could not be found out who leads; trying again'),
  });
  const running = runner.start(stop.signal);
  return {
    async act(work) {
      const mine = held;
      if (mine === null || clock.monotonic() >= mine.until) return null;
      try {
        return await work({ token: mine.token, fence: (tx) => fence(tx, { duty, token: mine.token }) });
      } catch (error) {
        if (!(error instanceof LostLead)) throw error;
        if (held === mine) keep(null);
        runner.trigger();
        return null;
      }
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
      if (held !== null && !alone) await returnLease(store, { duty, token: held.token }).catch(() => {});
      held = null;
    },
  };
}

async function fence(tx: Tx, { duty, token }: { duty: Duty; token: number }): Promise<void> {
  if (!(await holdToken(tx, { duty, token }))) throw new LostLead(`${duty}: ${token}`);
}
