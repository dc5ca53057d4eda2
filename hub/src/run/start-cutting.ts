import type { Broker } from '../broker/index.ts';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';

const everyMs = 2000;

/**
 * Ends the connections of agents that another hub has shut out; a hub alone has heard of them itself. What is asked is who is
 * shut out, not who was since when: so clocks that differ, a restart, and a database that was away lose nobody.
 */
export function startCutting({
  store,
  broker,
  log,
}: {
  store: Pick<Store, 'db' | 'sharedTime'>;
  broker: Pick<Broker, 'cut'>;
  log: Log;
}): AsyncDisposable {
  const stop = new AbortController();
  const runner = new ExclusiveRunner({
    async run() {
      if (store.sharedTime === null) return null;
      for (const agent of await listShutOut(store)) broker.cut(agent);
      return everyMs;
    },
    onError: (error) => log.error({ err: error }, 'whom other hubs have shut out could not be read; trying again'),
  });
  const running = runner.start(stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

/** From the database that is written to: a replica may not know yet. */
const listShutOut = async ({ db }: Pick<Store, 'db'>): Promise<string[]> => {
  const rows = await db.selectFrom('agent').select('id').where('revoked_at', 'is not', null).execute();
  return rows.map(({ id }) => id);
};
