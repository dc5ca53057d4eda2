import { describe, expect, test } from 'vitest';
import { openOutbox } from '../../src/outbox/open-outbox.ts';
import type { Outbox } from '../../src/outbox/outbox.ts';
import { MemoryFiles } from './memory-files.ts';

const boot = 'a'.repeat(32);
const limits = { bytes: 1e9, memoryBytes: 1e9, maxAgeSeconds: 100 };
const report = (seq: number, urgency: 'state' | 'telemetry' = 'telemetry') => ({
  bytes: new TextEncoder().encode(`{"seq":${seq}}`),
  ...{ boot, seq, urgency },
});
const seqs = (outbox: Outbox) => outbox.entries.map(({ seq }) => seq);
const open = (files: MemoryFiles, more = {}) =>
  openOutbox({ state: { path: '/state', files }, limits, monotonicMs: () => 0, ...more });

describe('an outbox on a full disk', () => {
  test('keeps reports in memory, gives them out in order, and writes them when there is room again', async () => {
    const files = new MemoryFiles();
    const outbox = await open(files);
    await outbox.append(report(1));
    files.full = true;
    await outbox.append(report(2));
    await outbox.append(report(3));
    expect(outbox.failing).toBe(true);
    expect(seqs(outbox)).toEqual([1, 2, 3]);
    const [, second] = outbox.entries;
    expect(second && (await outbox.read(second))).toEqual(report(2).bytes);
    files.full = false;
    await outbox.flush();
    expect(outbox.failing).toBe(false);
    expect(seqs(await open(files))).toEqual([1, 2, 3]);
  });

  test('drops and counts what memory has no room for, telemetry first', async () => {
    const files = new MemoryFiles();
    const outbox = await open(files, { limits: { ...limits, memoryBytes: 2 * 4096 } });
    files.full = true;
    await outbox.append(report(1, 'state'));
    await outbox.append(report(2));
    await outbox.append(report(3));
    expect(seqs(outbox)).toEqual([1, 3]);
    expect(outbox.losses.dropped).toBe(1);
  });
});

describe('an outbox with an age', () => {
  test('counts the time that the agent ran, over restarts, and drops what is older', async () => {
    const files = new MemoryFiles();
    let nowMs = 0;
    const clock = { monotonicMs: () => nowMs };
    const first = await open(files, clock);
    await first.append(report(1));
    nowMs = 60_000;
    await first.append(report(2));
    nowMs = 5_000_000; // the clock of another boot of the PC: where it starts says nothing
    const second = await open(files, clock);
    nowMs += 40_000;
    await second.append(report(3));
    expect(seqs(second)).toEqual([1, 2, 3]);
    nowMs += 1000;
    await second.append(report(4));
    expect(seqs(second)).toEqual([2, 3, 4]);
    expect((await open(files, clock)).losses).toEqual({ dropped: 1, damaged: 0, refused: 0 });
  });
});

describe('an outbox with damaged files', () => {
  test.each([
    { how: 'cut', bytes: '{"se' },
    { how: 'longer', bytes: '{"seq":1}{"seq":1}' },
    { how: 'other bytes', bytes: '{"seq":7}' },
    { how: 'empty', bytes: '' },
  ])('sets a report that is $how aside, counts it, and gives out the rest', async ({ bytes }) => {
    const files = new MemoryFiles();
    const before = await open(files);
    await before.append(report(1));
    await before.append(report(2));
    const [name] = files.names('/state/outbox').sort();
    files.damage(`/state/outbox/${name}`, new TextEncoder().encode(bytes));
    const outbox = await open(files);
    const [first, second] = outbox.entries;
    expect(first && (await outbox.read(first))).toBeNull();
    expect(second && (await outbox.read(second))).toEqual(report(2).bytes);
    expect(outbox.losses).toEqual({ dropped: 0, damaged: 1, refused: 0 });
    expect(files.names('/state/damaged')).toHaveLength(1);
  });

  test('starts with totals that cannot be read by counting that as damage', async () => {
    const files = new MemoryFiles();
    files.damage('/state/losses.json', new TextEncoder().encode('{"dropped":-1'));
    expect((await open(files)).losses).toEqual({ dropped: 0, damaged: 1, refused: 0 });
    expect((await open(files)).losses).toEqual({ dropped: 0, damaged: 1, refused: 0 });
  });

  test('keeps no more than a hundred of them to look at', async () => {
    const files = new MemoryFiles();
    for (let at = 0; at < 130; at += 1) files.damage(`/state/outbox/${at}.json`, new Uint8Array(1));
    expect((await open(files)).losses.damaged).toBe(130);
    expect(files.names('/state/damaged')).toHaveLength(100);
  });
});

describe('an outbox that opens on a full disk', () => {
  test('starts, and counts what a cut has left as soon as there is room', async () => {
    const files = new MemoryFiles();
    files.damage(`/state/leaving/x.json.dropped`, new Uint8Array(1));
    files.full = true;
    const outbox = await open(files);
    expect(outbox.losses.dropped).toBe(1);
    expect(files.names('/state/leaving')).toHaveLength(1);
    files.full = false;
    const again = await open(files);
    expect(again.losses.dropped).toBe(1);
    expect(files.names('/state/leaving')).toEqual([]);
  });
});
