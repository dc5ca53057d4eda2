import type { DiscoveryPorts, Found } from '@motcua/contract';
import { defaultSettings } from '../collectors/index.ts';
import { createProbe } from '../probe/index.ts';
import { systemClock } from '../report/clock.ts';
import { lookAtAll } from './look-at-all.ts';
import { ownAddresses } from './own-addresses.ts';
import { Pace } from './pace.ts';
import { listScan, type Skipped } from './plan-scan.ts';

export interface DiscoverOptions {
  /** CIDR notation. */
  subnet: string;
  communities?: readonly string[];
  probesPerSecond?: number;
  ports?: DiscoveryPorts | undefined;
  signal: AbortSignal;
  onProgress?: (progress: { done: number; total: number; found: number }) => void;
}

/** One scan as `motcua agent discover` prints it. */
export interface Discovered {
  subnet: string;
  /** Addresses that were asked, of so many. */
  scanned: number;
  total: number;
  found: Found[];
  skipped: Skipped[];
  /** Whether it was stopped before its end. */
  interrupted: boolean;
}

/** Scans one subnet once, gently; what was found before the signal fired is kept. Nothing is added anywhere. */
export async function discover({
  subnet,
  communities = ['public'],
  probesPerSecond = 20,
  ports,
  signal,
  onProgress = () => {},
}: DiscoverOptions): Promise<Discovered> {
  const { hosts, skipped } = listScan([subnet], { own: ownAddresses(), seed: Math.floor(Math.random() * 2 ** 32) });
  const { now, monotonicMs } = systemClock;
  const pace = new Pace({ perSecond: probesPerSecond, monotonicMs });
  const looking = { probe: createProbe(), settings: defaultSettings({}), communities, ports, pace, signal, now };
  const found: Found[] = [];
  let scanned = 0;
  await lookAtAll(hosts, looking, (one) => {
    scanned += 1;
    if (one !== null) found.push(one);
    onProgress({ done: scanned, total: hosts.length, found: found.length });
  });
  found.sort((a, b) => a.address.localeCompare(b.address, 'en', { numeric: true }));
  return { subnet, scanned, total: hosts.length, found, skipped, interrupted: signal.aborted };
}
