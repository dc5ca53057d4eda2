import { reasonRow } from '@motcua/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpretPrinterState } from '../../src/collectors/windows/printer-state.ts';

const read = (state: number | null, detectedErrorState: number | null = 0, workOffline: boolean | null = false) =>
  interpretPrinterState({ state, detectedErrorState, workOffline });

test.each([
  [0x2, 'printer-fault-untold'],
  [0x8, 'media-jam'],
  [0x10, 'media-empty'],
  [0x20, 'media-needed'],
  [0x40, 'paper-problem'],
  [0x80, 'printer-offline'],
  [0x800, 'output-full'],
  [0x1000, 'printer-not-available'],
  [0x20000, 'toner-low'],
  [0x40000, 'toner-empty'],
  [0x80000, 'page-not-printed'],
  [0x100000, 'printer-needs-attention'],
  [0x200000, 'page-not-printed'],
  [0x400000, 'door-open'],
  [0x800000, 'printer-state-untold'],
])('bit 0x%x of the spooler is %s of the device', (bit, code) => {
  expect(read(bit)).toMatchObject({ queue: [], device: [code] });
});

test.each([
  [0x1, 'queue-paused'],
  [0x4, 'queue-being-deleted'],
  [0x2000000, 'print-server-offline'],
  [0x4000000, 'queue-driver-outdated'],
])('bit 0x%x of the spooler is %s of the queue', (bit, code) => {
  expect(read(bit)).toMatchObject({ queue: [code], device: [] });
});

test.each([
  [1, ['printer-other']],
  [3, ['media-low']],
  [4, ['media-empty']],
  [5, ['toner-low']],
  [6, ['toner-empty']],
  [7, ['door-open']],
  [8, ['media-jam']],
  [9, ['printer-offline']],
  [10, ['service-requested']],
  [11, ['output-full']],
])('DetectedErrorState %i is %j', (value, codes) => {
  expect(read(0, value).device).toEqual(codes);
});

test('unknown, none, and values that nobody has documented say nothing', () => {
  for (const value of [null, 0, 2, 12, 4_000_000_000])
    expect(read(0, value)).toEqual({ queue: [], device: [], raw: [] });
});

test('a printer that prints, warms up or sleeps has no fault', () => {
  expect(read(0x400 | 0x200 | 0x4000 | 0x10000 | 0x1000000)).toEqual({ queue: [], device: [], raw: [] });
});

test('an error without a cause is not told beside a cause', () => {
  expect(read(0x2 | 0x8, 1)).toEqual({
    queue: [],
    device: ['media-jam'],
    raw: ['ERROR', 'PAPER_JAM', 'DetectedErrorState=other'],
  });
});

test('the mark for working offline belongs to the queue', () => {
  expect(read(0, 0, true)).toEqual({ queue: ['queue-offline'], device: [], raw: ['WorkOffline=true'] });
});

test('every code that comes out has its row', () => {
  const state = fc.integer({ min: 0, max: 0xffffffff });
  fc.assert(
    fc.property(state, fc.integer({ min: 0, max: 12 }), fc.boolean(), (...given) => {
      const { queue, device } = read(...given);
      return [...queue, ...device].every((code) => reasonRow(code) !== undefined);
    }),
  );
});
