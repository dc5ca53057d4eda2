import { expect, test } from 'vitest';
import { failure } from '../../src/probe/outcome.ts';
import { decodeWinspool } from '../../src/probe/windows/decode-winspool.ts';
import { readWinspool } from '../../src/probe/windows/read-winspool.ts';
import { jobsLine, printersLine } from '../../src/probe/windows/tell-winspool.ts';
import { type ListCall, listWithRoom, mostBytes } from '../../src/probe/windows/two-calls.ts';
import { jobsBlock, printersBlock } from './spooler-block.ts';

const killed = failure('not-read', 'winspool: no answer within 50 ms');
const decode = (...lines: unknown[]) =>
  decodeWinspool(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), killed);

/** A spooler that needs so many bytes at each call, and what buffers it was given. */
function spoolerNeeding(sizes: readonly number[], error = 122) {
  const given: number[] = [];
  const call: ListCall = (into, { needed, count }) => {
    const size = sizes[given.length] ?? 0;
    given.push(into.length);
    needed.writeUInt32LE(size);
    count.writeUInt32LE(7);
    return into.length >= size;
  };
  return { given, listed: listWithRoom(call, { lastError: () => error, addressOf: () => 4_096n }) };
}

test('a list that fits is asked for once, and a longer one again with the room it needs', () => {
  const short = spoolerNeeding([100]);
  expect(short).toMatchObject({ given: [16_384], listed: { block: { base: 4_096n, count: 7 } } });
  expect(spoolerNeeding([100_000, 100_000]).given).toEqual([16_384, 104_096]);
});

test('a list that grows all the time, or beyond bounds, is not chased', () => {
  expect(spoolerNeeding([1e5, 2e5, 3e5, 4e5, 5e5])).toMatchObject({ given: { length: 4 }, listed: { error: 122 } });
  expect(spoolerNeeding([mostBytes + 1])).toMatchObject({ given: [16_384], listed: { error: 122 } });
  expect(spoolerNeeding([100_000], 5)).toMatchObject({ given: [16_384], listed: { error: 5 } });
});

test('what the child tells is read as it was meant', () => {
  const printers = printersLine({ block: printersBlock([{ name: 'Máy in', jobs: 2 }, { name: 'B' }]) });
  const jobs = jobsLine('Máy in', { block: jobsBlock([{ submitted: [2026, 6, 30, 1, 0, 0] }]) });
  expect(decode(printers, jobs)).toMatchObject({
    ok: true,
    value: {
      spoolerRuns: true,
      printers: [
        { name: 'Máy in', jobs: 2, oldestWaiting: Date.parse('2026-06-30T01:00:00Z'), jobsFailed: null },
        { name: 'B', jobs: 0, oldestWaiting: null, jobsFailed: null },
      ],
    },
  });
});

test('printers told before a print server hung are kept, and their jobs are not known', () => {
  const printers = printersLine({ block: printersBlock([{ name: 'A', jobs: 1 }, { name: 'B' }]) });
  expect(decode(printers)).toMatchObject({
    value: { printers: [{ jobsFailed: killed.detail }, { jobsFailed: null }] },
  });
});

test.each([
  [5, 'permission-denied', 'EnumPrintersW: ERROR_ACCESS_DENIED (5)'],
  [120, 'tool-missing', 'EnumPrintersW: ERROR_CALL_NOT_IMPLEMENTED (120)'],
  [122, 'not-read', 'EnumPrintersW: ERROR_INSUFFICIENT_BUFFER (122)'],
  [4_711, 'not-read', 'EnumPrintersW: error 4711'],
])('error %i of the list is %s', (error, reason, detail) => {
  expect(decode(printersLine({ error }))).toEqual({ ok: false, reason, detail });
});

test.each([1062, 1722, 1753])('error %i says that the spooler does not run', (error) => {
  expect(decode(printersLine({ error }))).toEqual({ ok: true, value: { spoolerRuns: false } });
});

test('an error of one printer is its own', () => {
  const printers = printersLine({ block: printersBlock([{ name: 'A', jobs: 1 }]) });
  expect(decode(printers, jobsLine('A', { error: 1801 }))).toMatchObject({
    value: { printers: [{ jobsFailed: 'EnumJobsW: ERROR_INVALID_PRINTER_NAME (1801)' }] },
  });
});

test('nothing told, a cut line and words of another kind are failures', () => {
  for (const lines of ['', '{"printers":[{"na', '[]\nnull\n7', '{"reason":"device-unreadable"}', '{"printers":7}'])
    expect(decodeWinspool(lines, killed)).toEqual(killed);
});

test('where there is no winspool the child says so by name', async () => {
  const signal = new AbortController().signal;
  expect(await readWinspool({ signal, timeoutMs: 10_000 })).toMatchObject({
    ok: false,
    reason: 'tool-missing',
    detail: 'koffi.node, which calls winspool, is not beside the agent',
  });
});
