import type { Authority } from '../authority/index.ts';
import type { Broker } from '../broker/index.ts';
import type { Store } from '../store/index.ts';
import { listRevoked } from './start-revocation.ts';

/** Anybody may ask for the list, and a signature costs: one list serves for so long. */
const freshMs = 2000;

interface Options {
  store: Pick<Store, 'read'>;
  authority: Pick<Authority, 'crl'>;
  now: () => number;
  broker: Pick<Broker, 'cut'>;
  revocation: { trigger(): void };
}

/** What the HTTP interface needs to shut agents out: to end their connections, and to tell everybody of it. */
export function shuttingOut({ store, authority, now, broker, revocation }: Options): {
  revoked: (agent: string) => void;
  crl: () => Promise<string>;
} {
  let made: { at: number; list: Promise<string> } | null = null;
  const make = async (at: number) => authority.crl({ entries: await listRevoked(store), number: BigInt(at) });
  const forget = () => {
    made = null;
  };
  return {
    revoked(agent) {
      forget();
      broker.cut(agent);
      // Whoever was let in a moment before this was said, and is not yet among those that are connected.
      setTimeout(() => broker.cut(agent), 500).unref();
      revocation.trigger();
    },
    crl() {
      const at = now();
      if (made === null || Math.abs(at - made.at) > freshMs) made = { at, list: make(at) };
      made.list.catch(forget);
      return made.list;
    },
  };
}
