import type { Settings } from '../config/index.ts';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import type { Registry } from '../metrics/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import type { Channels } from './channels/make-channels.ts';
import { planRound } from './plan-round.ts';
import { Sender } from './sender.ts';

interface NotifyOptions {
  store: Store;
  channels: Channels;
  settings: Settings;
  clock: Clock;
  log: Log;
  metrics: Registry;
  random?: () => number;
}

/** How long an event may lie in the outbox: it is written by another thread, or another hub. */
const lookMs = 1000;

/**
 * Tells people and programs of tickets, as long as this hub leads. Invariants:
 * - an event is in the outbox by the transaction that made it, and leaves it by the one that notes who is to be told;
 * - what a recipient knows changes only by the transaction that marks a message as acknowledged;
 * - of a ticket and a recipient there is one message under way at most, so that they come in order;
 * - a message is made before it is sent and keeps its tracking id: one that is sent again after a crash can be known.
 */
export function startNotifying({
  random = Math.random,
  ...options
}: NotifyOptions): AsyncDisposable & { trigger(): void } {
  const { store, settings, clock, log, channels, metrics } = options;
  const stop = new AbortController();
  const now = clock.now;
  const leader = startLeader({ store, duty: 'notifying', settings, clock, log, onTaken: () => runner.trigger() });
  const limits = {
    attempts: settings.noticeAttempts,
    tryMs: settings.noticeTrySeconds * 1000,
    gapMs: settings.noticeGapSeconds * 1000,
  };
  const onDone = () => runner.trigger();
  const sender = new Sender({ store, channels, now, random, log, metrics, signal: stop.signal, onDone, ...limits });
  const runner: ExclusiveRunner = new ExclusiveRunner({
    async run() {
      const planned = await leader.act(async (lead) => {
        const { more } = await planRound(options, lead.fence);
        await sender.begin(lead.fence);
        return more;
      });
      if (planned === true) return 0;
      const next = planned === null ? null : await sender.nextAt();
      return next === null ? lookMs : Math.max(0, Math.min(lookMs, next - now()));
    },
    onError: (error) => log.error({ err: error }, 'notices could not be worked on; trying again'),
  });
  const running = runner.start(stop.signal);
  return {
    trigger: () => runner.trigger(),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
      await sender.drained();
      await leader[Symbol.asyncDispose]();
    },
  };
}
