import type { Broker } from '../broker/index.ts';
import type { Settings } from '../config/index.ts';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import { startLeader } from '../leader/start-leader.ts';
import type { Log } from '../log/index.ts';
import { ReadinessBook, ReadinessPublisher, readinessSettings } from '../readiness/index.ts';
import { type Store, saveReadiness } from '../store/index.ts';
import type { Clock } from '../time/clock.ts';

/** How long after a change it is looked for. */
const everyMs = 2000;

interface Options {
  store: Store;
  broker: Pick<Broker, 'publish'>;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Keeps up which counters can serve, as long as this hub leads, and tells its own broker what whoever leads has found. */
export function startReadiness({ store, broker, settings, clock, log }: Options): AsyncDisposable & { forget(): void } {
  const stop = new AbortController();
  const book = new ReadinessBook(readinessSettings(settings));
  const publisher = new ReadinessPublisher({ store, broker });
  const onTaken = () => {
    book.forget();
    runner.trigger();
  };
  const leader = startLeader({ store, duty: 'readiness', settings, clock, log, onTaken });
  const runner: ExclusiveRunner = new ExclusiveRunner({
    async run() {
      await leader.act(async ({ fence }) => {
        const changed = await book.look(store.read, clock.now());
        if (changed.length === 0) return;
        await store.db.transaction().execute(async (tx) => {
          await fence(tx);
          await saveReadiness(tx, changed);
        });
        book.keep(changed);
      });
      await publisher.look(clock.now());
      return everyMs;
    },
    onError: (error) => {
      // What was looked at and not stored must be looked at again.
      book.forget();
      log.error({ err: error }, 'whether counters can serve could not be found out; trying again');
    },
  });
  const running = runner.start(stop.signal);
  return {
    forget: () => publisher.forget(),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
      await leader[Symbol.asyncDispose]();
    },
  };
}
