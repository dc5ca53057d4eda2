import { isIP, isIPv6 } from 'node:net';
import type { Log } from '../log/log.ts';
import type { receiveTraps } from '../probe/snmp/receive-traps.ts';
import { resolveHost } from '../probe/snmp/resolve-host.ts';
import type { Clock } from '../report/clock.ts';
import type { Collect, CollectInput } from './collect.ts';
import { PollSoon } from './poll-soon.ts';
import { TrapPost } from './trap-post.ts';
import { trapSenders } from './trap-senders.ts';

/** How long the address of a name is taken to be its own. */
const resolveEveryMs = 600_000;

/** The library is loaded by the first listener: most agents have none, and never pay for it. */
const receiveLater: typeof receiveTraps = async (options) =>
  (await import('../probe/snmp/receive-traps.ts')).receiveTraps(options);

interface HearingParts {
  collect: Collect;
  log: Log;
  clock: Clock;
  /** Reads now. */
  trigger: () => void;
}

/** The same reading, which besides keeps a listener for traps where the hub wants one and tells how that goes. */
export function hearTraps({ collect, log, clock, trigger }: HearingParts): {
  collect: Collect;
  stop: () => Promise<void>;
} {
  const { monotonicMs } = clock;
  const soon = new PollSoon({ trigger, monotonicMs });
  const post = new TrapPost({ receive: receiveLater, log, monotonicMs, onHint: () => soon.hint() });
  const addresses = rememberAddresses(monotonicMs);
  return {
    collect: async (input) => {
      const senders = input.desired.traps === null ? new Set<string>() : await addresses(input);
      if (!input.signal.aborted) await post.apply(input.desired, senders);
      const collection = await collect(input);
      return { ...collection, probes: [...post.outcomes(), ...collection.probes].slice(0, 64) };
    },
    stop: async () => {
      soon.stop();
      await post.stop();
    },
  };
}

/** Addresses of all that is read; names are looked up when the list changes, and now and then. */
function rememberAddresses(monotonicMs: () => number): (input: CollectInput) => Promise<ReadonlySet<string>> {
  let known: { hosts: string; atMs: number; addresses: ReadonlySet<string> } | null = null;
  return async ({ desired, known: devices, signal }) => {
    const hosts = trapSenders(desired, devices);
    const text = JSON.stringify(hosts);
    if (known !== null && known.hosts === text && monotonicMs() - known.atMs < resolveEveryMs) return known.addresses;
    const found = await Promise.all(hosts.map((host) => addressOf(host, signal)));
    known = { hosts: text, atMs: monotonicMs(), addresses: new Set(found.flat()) };
    return known.addresses;
  };
}

async function addressOf(host: string, signal: AbortSignal): Promise<string[]> {
  // As the socket tells it: there is more than one way to write an address of IPv6.
  if (isIPv6(host)) return [new URL(`http://[${host}]`).hostname.slice(1, -1)];
  if (isIP(host) !== 0) return [host];
  const resolved = await resolveHost(host, { signal, timeoutMs: 1_000 });
  return resolved.ok ? [resolved.value] : [];
}
