import type { Discovery, Found } from '@motcua/contract';
import { expect, test } from 'vitest';
import { Scanner, type ScannerParts, type ScanState } from '../../src/discovery/scanner.ts';
import { silentLog } from '../../src/log/log.ts';
import { until } from '../report/until.ts';
import { sampleFound } from './sample-found.ts';

const discovery: Discovery = {
  subnets: ['10.0.5.0/26'],
  communities: [],
  probesPerSecond: 10,
  everySeconds: 86_400,
  hours: { from: '00:00', to: '24:00' },
};
const clock = { now: () => new Date('2026-11-25T03:00:00Z'), monotonicMs: () => performance.now() };

function makeScanner(given: Partial<ScannerParts>) {
  const saved: ScanState[] = [];
  const asked: string[] = [];
  const parts: ScannerParts = {
    discovery: () => discovery,
    read: () => [],
    own: () => [],
    look: async (hosts) => {
      asked.push(...hosts);
      return hosts.includes('10.0.5.9') ? [sampleFound('10.0.5.9')] : [];
    },
    state: { progress: null, ledger: [] },
    save: async (state) => saved.push(state),
    random: () => 0.25,
    log: silentLog,
    clock,
    ...given,
  };
  return { scanner: new Scanner(parts), saved, asked };
}

async function runUntil(scanner: Scanner, good: () => boolean): Promise<void> {
  const stop = new AbortController();
  const running = scanner.run(stop.signal);
  await until('the scan came so far', good);
  stop.abort();
  await running;
}

test('asks every address once, and has what it found to tell until it was told', async () => {
  const { scanner, asked } = makeScanner({});
  await runUntil(scanner, () => asked.length >= 62);
  expect(new Set(asked).size).toBe(62);
  const found: Found[] = scanner.untold();
  expect(found.map(({ address }) => address)).toEqual(['10.0.5.9']);
  await scanner.told(found);
  expect(scanner.untold()).toEqual([]);
});

test('a restart goes on where the last portion was saved, and still has what was not told', async () => {
  const stop = new AbortController();
  let state: ScanState = { progress: null, ledger: [] };
  const save = async (next: ScanState) => {
    state = next;
    if ((next.progress?.done ?? 0) >= 32) stop.abort();
  };
  const first = makeScanner({ save });
  await first.scanner.run(stop.signal);
  const second = makeScanner({ state });
  await runUntil(second.scanner, () => second.saved.at(-1)?.progress?.endedAt !== null && second.saved.length > 0);
  expect([...first.asked, ...second.asked]).toHaveLength(62);
  expect(new Set([...first.asked, ...second.asked]).size).toBe(62);
  expect(second.scanner.untold().map(({ address }) => address)).toEqual(['10.0.5.9']);
});

test('without an order nothing is asked, and one that comes is begun at once', async () => {
  let wanted: Discovery | null = null;
  const { scanner, asked } = makeScanner({ discovery: () => wanted });
  const stop = new AbortController();
  const running = scanner.run(stop.signal);
  await new Promise((next) => setTimeout(next, 20));
  expect(asked).toEqual([]);
  wanted = discovery;
  scanner.trigger();
  await until('it has begun', () => asked.length > 0);
  stop.abort();
  await running;
});

test('a subnet that cannot be read is told in the log, and ends nothing', async () => {
  const failed: unknown[] = [];
  const log = { ...silentLog, failed: (error: unknown) => void failed.push(error) };
  const { scanner } = makeScanner({ discovery: () => ({ ...discovery, subnets: ['10.0.0.0/8'] }), log });
  await runUntil(scanner, () => failed.length > 0);
  expect(failed).toMatchObject([{ code: 'E_SUBNET_TOO_LARGE' }]);
});
