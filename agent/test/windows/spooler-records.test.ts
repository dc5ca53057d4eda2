import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeJobs, decodePrinters } from '../../src/probe/windows/spooler-records.ts';
import { oldestWaiting } from '../../src/probe/windows/waiting-jobs.ts';
import { jobsBlock, printersBlock } from './spooler-block.ts';

test('printers come with name, port, driver, bits and number of jobs', () => {
  const block = printersBlock([
    { name: 'Máy in quầy 1', status: 0x10, jobs: 3 },
    { name: 'B', port: 'IP_10.0.0.5' },
  ]);
  expect(decodePrinters(block)).toEqual([
    { name: 'Máy in quầy 1', port: 'USB001', driver: 'Office 100 PCL6', status: 16, attributes: 64, jobs: 3 },
    { name: 'B', port: 'IP_10.0.0.5', driver: 'Office 100 PCL6', status: 0, attributes: 64, jobs: 0 },
  ]);
});

test('more records told than written, and none at all, end with the block', () => {
  const block = printersBlock([{ name: 'A' }]);
  const [bytes, count] = [block.bytes.subarray(0, 200), 0xffffffff];
  expect(decodePrinters({ ...block, bytes, count })).toHaveLength(1);
  expect(decodePrinters({ ...block, bytes: block.bytes.subarray(0, 135) })).toEqual([]);
  expect(decodePrinters({ ...block, count: 0 })).toEqual([]);
});

test('a pointer to outside of the block is not followed, and a text that runs out of it is none', () => {
  const block = printersBlock([{ name: 'A', driver: 'Last' }]);
  for (const base of [0n, block.base + 1_000_000n]) expect(decodePrinters({ ...block, base })).toEqual([]);
  const cut = { ...block, bytes: block.bytes.subarray(0, -2) };
  expect(decodePrinters(cut)).toMatchObject([{ name: 'A', driver: null }]);
});

test('a printer without a name is left out, and an empty port is none', () => {
  expect(decodePrinters(printersBlock([{ name: null }, { name: '' }, { name: 'C', port: '' }]))).toMatchObject([
    { name: 'C', port: null },
  ]);
});

test('no block makes the decoders throw, or give more than it has room for', () => {
  const block = fc.record({
    bytes: fc.uint8Array({ maxLength: 1_000 }),
    base: fc.bigInt({ min: 0n }),
    count: fc.nat(),
  });
  fc.assert(fc.property(block, (block) => decodePrinters(block).length <= block.bytes.length / 136));
  fc.assert(fc.property(block, (block) => decodeJobs(block).length <= block.bytes.length / 96));
});

test('a job tells its bits and its time, and neither whose it is nor what it prints', () => {
  expect(decodeJobs(jobsBlock([{ status: 0x10, submitted: [2026, 6, 30, 1, 2, 3], user: 'somebody' }]))).toEqual([
    { status: 16, submitted: Date.parse('2026-06-30T01:02:03Z') },
  ]);
});

test('what is no time is null', () => {
  const wrong = [[], [2026, 13, 1], [2026, 2, 30], [2026, 6, 30, 25], [2026, 6, 30, 1, 60], [1601, 1, 1]];
  expect(decodeJobs(jobsBlock(wrong.map((submitted) => ({ submitted })))).map(({ submitted }) => submitted)).toEqual(
    wrong.map(() => null),
  );
});

test('the oldest job counts that waits, prints or cannot be deleted', () => {
  expect(oldestWaiting([])).toBeNull();
  const over = [0x1, 0x80, 0x100, 0x1000, 0x2000].map((status) => ({ status, submitted: 1 }));
  const waiting = [0, 0x4, 0x10, 0x2].map((status, index) => ({ status, submitted: 10 + index }));
  expect(oldestWaiting(over)).toBeNull();
  expect(oldestWaiting([...over, ...waiting, { status: 0, submitted: null }])).toBe(10);
  expect(oldestWaiting([{ status: 0x4, submitted: 12 }])).toBe(12);
});
