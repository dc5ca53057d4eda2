// Started with `--expose-gc`, it asks whom it is told to ask, several times, and tells how that ended and what it cost.
import { readFileSync, writeFileSync } from 'node:fs';
import { ExpectedError } from '@motcua/contract';
import { probeEscl, probeIpp, probeRaw, probeSnmp, probeUps } from '../../../src/index.ts';

export interface Order {
  protocol: keyof typeof ask;
  port: number;
  timeoutMs: number;
  /** It is asked again and again for so long. */
  windowMs: number;
  /** Where a try cost more memory than this, it is tried again, some times. */
  mostMb: number;
}

export interface Suffered {
  /** `read`, the code of the error that was told, or what a bug threw. */
  ends: string[];
  longestMs: number;
  /**
   * Memory beyond that before this device: the highest of the try that took least, because when garbage is collected is
   * chance and what a device costs is not. All tries are measured against the same beginning, so that what a try makes the
   * process grow by counts in the next as well. And what is held beyond the start, of all devices so far, in the end.
   */
  peakMb: number;
  keptMb: number;
}

interface At {
  port: number;
  timeoutMs: number;
}
const host = '127.0.0.1';
const signal = new AbortController().signal;
const ask = {
  snmp: (at: At) => probeSnmp({ host, signal, ...at }),
  ipp: ({ port, timeoutMs }: At) => probeIpp({ uri: `ipp://${host}:${port}/ipp/print`, timeoutMs, signal }),
  escl: ({ port, timeoutMs }: At) => probeEscl({ url: `http://${host}:${port}/eSCL`, timeoutMs, signal }),
  raw: (at: At) => probeRaw({ host, signal, ...at }),
  nut: (at: At) => probeUps({ ups: 'ups', host, signal, ...at }),
};

async function endOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'read';
  } catch (error) {
    return error instanceof ExpectedError ? error.code : `bug: ${error instanceof Error ? error.stack : error}`;
  }
}

/** Memory of the process from the system's side (proc(5)), in MB. */
const memory = (what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;

/** What is still held, octets outside the heap included: a second collection frees what the first one found finalisers for. */
function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Everything is loaded by asking where nobody is; what comes beyond this is the price of answers. */
async function settle(): Promise<{ held: number }> {
  await import('../../../src/probe/escl/xml.ts');
  for (const one of Object.values(ask)) await endOf(one({ port: 9, timeoutMs: 50 }));
  return { held: held() };
}

const mostTries = 8;
/** Protocols in which somebody has answered. */
const spoken = new Set<string>();

async function suffer(
  { protocol, port, timeoutMs, windowMs, mostMb }: Order,
  before: { held: number },
): Promise<Suffered> {
  // Code that runs for the first time is compiled and stays: the price of a protocol, not of a device.
  if (!spoken.has(protocol)) await endOf(ask[protocol]({ port, timeoutMs }));
  spoken.add(protocol);
  held();
  const rss = memory('VmRSS');
  const ends: string[] = [];
  let longestMs = 0;
  let peakMb = Number.POSITIVE_INFINITY;
  const until = performance.now() + windowMs;
  while (performance.now() < until || (peakMb >= mostMb && ends.length < mostTries)) {
    globalThis.gc?.(); // as in the minute between two readings
    writeFileSync('/proc/self/clear_refs', '5'); // forgets the highest so far
    const start = performance.now();
    ends.push(await endOf(ask[protocol]({ port, timeoutMs })));
    longestMs = Math.max(longestMs, performance.now() - start);
    peakMb = Math.min(peakMb, memory('VmHWM') - rss);
  }
  return { ends, longestMs, peakMb, keptMb: (held() - before.held) / 1_048_576 };
}

const before = await settle();
process.on('message', (order: Order) => void suffer(order, before).then((suffered) => process.send?.(suffered)));
