import type { ErrorCode } from '@motcua/contract';
import type { Authority } from '../authority/index.ts';
import { RevocationKeeper } from '../broker/index.ts';
import type { Settings } from '../config/index.ts';
import { ExclusiveRunner } from '../judge/exclusive-runner.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';

/** Another hub may have revoked something; this one finds it within that time. */
const lookMs = 5000;

/** Keeps an external broker's list of revoked certificates, where settings say in which folder it is. */
export function startRevocation({
  authority,
  store,
  settings,
  now,
  log,
}: {
  authority: Authority;
  store: Store;
  settings: Settings;
  now: () => number;
  log: Log;
}): { trigger(): void; trouble(): ErrorCode | null; advice(): ErrorCode | null } & AsyncDisposable {
  const { broker: url, brokerFiles: folder, brokerCut: cutUrl, brokerReload: reloadCommand } = settings;
  if (url === 'embedded' || folder === undefined) return nothing;
  const keeper = new RevocationKeeper({
    ...{ authority, folder, url, cutUrl, reloadCommand, hubs: hubsOf(settings), now, log },
    revoked: () => listRevoked(store),
  });
  const run = async () => {
    await keeper.run();
    return lookMs;
  };
  const runner = new ExclusiveRunner({ run, onError: (error) => log.error({ err: error }, 'it is tried again') });
  const stop = new AbortController();
  const running = runner.start(stop.signal);
  return {
    trigger: () => runner.trigger(),
    trouble: () => keeper.trouble,
    advice: () => keeper.advice,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

/** All certificates that are good no more. Whose certificate was only renewed is not cut off: it goes on with the new one. */
export const listRevoked = async ({ read }: Pick<Store, 'read'>) => {
  const rows = await read.selectFrom('revoked_certificate').select(['serial', 'agent', 'at', 'reason']).execute();
  return rows.map(({ serial, agent, at, reason }) => ({
    serial,
    agent: reason === 'superseded' ? null : agent,
    at: Date.parse(at),
  }));
};

const nothing = { trigger() {}, trouble: () => null, advice: () => null, async [Symbol.asyncDispose]() {} };

/** All hubs that may use the broker; this one among them. */
const hubsOf = ({ hubId, hubIds }: Pick<Settings, 'hubId' | 'hubIds'>): string[] => [
  ...new Set([hubId, ...(hubIds?.split(',') ?? [])]),
];
