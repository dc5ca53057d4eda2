import type { Discovery } from '@motcua/contract';
import { msUntilOpen } from './hours.ts';
import { shuffle } from './shuffle.ts';
import { addressesOf, formatSubnet, parseSubnet } from './subnet.ts';

/** An address that is not asked, and why. */
export interface Skipped {
  address: string;
  reason: 'network' | 'broadcast' | 'own-address' | 'already-read';
}

/** Addresses of a scan, in the order in which they are asked. */
export interface ScanList {
  hosts: string[];
  skipped: Skipped[];
}

/** What a scan of some subnets asks and leaves out. */
export function listScan(
  subnets: readonly string[],
  { own, read = [], seed }: { own: readonly string[]; read?: readonly string[]; seed: number },
): ScanList {
  const skipped: Skipped[] = [];
  const [ours, known, hosts] = [new Set(own), new Set(read), new Set<string>()];
  for (const subnet of new Set(subnets.map((text) => formatSubnet(parseSubnet(text))))) {
    const { hosts: all, reserved } = addressesOf(parseSubnet(subnet));
    skipped.push(...reserved);
    for (const address of all) {
      if (ours.has(address)) skipped.push({ address, reason: 'own-address' });
      else if (known.has(address)) skipped.push({ address, reason: 'already-read' });
      else hosts.add(address);
    }
  }
  return { hosts: shuffle([...hosts], seed), skipped };
}

/** How far a scan has come; kept over a restart. */
export interface Progress {
  /** The subnets it is of: other ones begin another scan. */
  subnets: string;
  /** Decides the order. */
  seed: number;
  /** How many addresses of the order are done. */
  done: number;
  startedAt: string;
  endedAt: string | null;
}

/** What to do next. */
export type ScanStep =
  | { is: 'wait'; ms: number }
  | { is: 'start'; progress: Progress }
  | { is: 'scan'; hosts: string[]; progress: Progress };

export interface ScanSituation {
  discovery: Discovery;
  progress: Progress | null;
  nowMs: number;
  own: readonly string[];
  /** Addresses that are read anyway. */
  read: readonly string[];
  /** From 0 to 1. */
  random: number;
  /** How many addresses are asked before it is planned anew. */
  portion?: number;
}

/** Plans the next portion of a scan: within its hours, on from where the last one stopped, anew when it is time. */
export function planScan(situation: ScanSituation): ScanStep {
  const { discovery, progress, nowMs, own, read, random, portion = 16 } = situation;
  const closedMs = msUntilOpen(nowMs, discovery.hours);
  if (closedMs > 0) return { is: 'wait', ms: closedMs };
  const subnets = discovery.subnets.join(' ');
  const fresh = { subnets, done: 0, startedAt: new Date(nowMs).toISOString(), endedAt: null };
  const start: ScanStep = { is: 'start', progress: { ...fresh, seed: Math.floor(random * 2 ** 32) } };
  if (progress === null || progress.subnets !== subnets) return start;
  if (progress.endedAt === null) {
    // What is read by now is left out of the portion, not of the list, whose places are counted.
    const { hosts: all } = listScan(discovery.subnets, { own, seed: progress.seed });
    const next = all.slice(progress.done, progress.done + portion);
    const done = progress.done + next.length;
    const endedAt = done >= all.length ? new Date(nowMs).toISOString() : null;
    return { is: 'scan', hosts: next.filter((host) => !read.includes(host)), progress: { ...progress, done, endedAt } };
  }
  // A clock that was set back must not put the next scan off for ever.
  const sinceMs = Math.max(0, nowMs - Date.parse(progress.startedAt));
  const dueMs = discovery.everySeconds * 1000 - sinceMs;
  return dueMs <= 0 ? start : { is: 'wait', ms: dueMs };
}
