import type { ServerIdentity } from '../authority/index.ts';
import type { Log } from '../log/index.ts';

const hour = 3_600_000;

interface Options {
  identity: ServerIdentity;
  /** The kept one while it is good, else a new one. */
  renew: () => Promise<ServerIdentity>;
  /** Servers that show it. */
  servers: readonly { useIdentity(identity: ServerIdentity): void }[];
  log: Log;
  everyMs?: number;
}

/** Renews the certificate that the hub shows while it runs: a hub that is not restarted for a year would be believed by nobody. */
export function keepIdentity({ identity, renew, servers, log, everyMs = hour }: Options): {
  /** The one that is shown now. */
  cert(): string;
} & Disposable {
  let shown = identity.cert;
  const look = async () => {
    const next = await renew();
    if (next.cert === shown) return;
    for (const server of servers) server.useIdentity(next);
    shown = next.cert;
    log.info({}, 'the hub shows a new certificate');
  };
  const timer = setInterval(() => {
    look().catch((error) => log.error({ err: error }, 'the certificate could not be renewed; trying again'));
  }, everyMs);
  timer.unref();
  return { cert: () => shown, [Symbol.dispose]: () => clearInterval(timer) };
}
