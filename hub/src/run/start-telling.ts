import { Desired } from '@motcua/contract';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';
import type { Answers } from './answers.ts';

const everyMs = 3000;
/** How far the clocks of two hubs may be apart, and how long a commit may take. */
const overlapMs = 60_000;

/** Tells agents of this hub's broker what another hub has written for them; a hub alone has nobody who does. */
export function startTelling({
  store,
  answers,
  clock,
  log,
}: {
  store: Pick<Store, 'read' | 'sharedTime'>;
  answers: Pick<Answers, 'desired'>;
  clock: Clock;
  log: Log;
}): AsyncDisposable {
  const stop = new AbortController();
  let since = clock.now();
  const runner = new ExclusiveRunner({
    async run() {
      if (store.sharedTime === null) return null;
      const now = clock.now();
      for (const { agent, body } of await changedSince(store.read, since - overlapMs))
        answers.desired(agent, Desired.parse(JSON.parse(body)));
      since = now;
      return everyMs;
    },
    onError: (error) => log.error({ err: error }, 'what other hubs want of agents could not be read; trying again'),
  });
  const running = runner.start(stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

const changedSince = (read: Store['read'], ms: number): Promise<{ agent: string; body: string }[]> =>
  read.selectFrom('desired').select(['agent', 'body']).where('at', '>', new Date(ms).toISOString()).execute();
