import { describe, expect, test } from 'vitest';
import type { DeviceFacts, Finding } from '../../src/collectors/printer/device-facts.ts';
import { isStuck, printedRecently } from '../../src/collectors/printer/jobs.ts';
import { interpretQueue, type QueueFacts } from '../../src/collectors/printer/queue.ts';
import { interpretQueueAndDevice } from '../../src/collectors/printer/queue-reading.ts';
import { emptyIdentity } from '../../src/collectors/reading.ts';
import { failure } from '../../src/probe/outcome.ts';
import { attributes } from './attributes.ts';

const queueAttributes = {
  'printer-name': 'counter1',
  'printer-state': 3,
  'printer-state-reasons': 'none',
  'printer-is-accepting-jobs': true,
  'printer-type': 4,
  'device-uri': 'ipp://printer.local/ipp/print',
  'queued-job-count': 0,
};
const quiet: QueueFacts = interpretQueue(attributes(queueAttributes)) ?? expect.fail('no queue');
const facts: DeviceFacts = {
  reasons: [],
  raw: [],
  message: null,
  identity: emptyIdentity,
  supplies: [],
  trays: [],
  pageCount: null,
};
const well: Finding = { is: 'read', facts };
const jammed: Finding = { is: 'read', facts: { ...facts, reasons: ['media-jam'], raw: ['media-jam-error'] } };
const dead: Finding = { is: 'failed', failure: failure('device-unreachable', 'connect ECONNREFUSED') };
const notProbed: Finding = { is: 'not-probed' };
const situation = {
  queue: quiet,
  stuck: false,
  printedRecently: false,
  device: well,
  before: null,
  now: new Date('2026-06-30T01:00:00Z'),
};

describe('a queue and its device', () => {
  test.each([
    ['both well', {}, 'ok', []],
    ['a dead device behind an idle queue', { device: dead }, 'down', ['device-unreachable']],
    ['a device that cannot be asked', { device: notProbed }, 'unknown', ['device-not-probed']],
    ['a device that cannot be asked, but has just printed', { device: notProbed, printedRecently: true }, 'ok', []],
    [
      'a device that cannot be asked, whose queue complains',
      { device: notProbed, queue: { ...quiet, reasons: ['toner-low'] } },
      'degraded',
      ['toner-low', 'device-not-probed'],
    ],
    [
      'a device that is plugged in, and does not take what its queue sends',
      { device: notProbed, queue: { ...quiet, reasons: ['printer-offline'] } },
      'down',
      ['printer-offline', 'device-not-probed'],
    ],
    [
      'a device that is not on its cable',
      { device: { is: 'failed', failure: failure('device-unplugged-or-off', '') } },
      'down',
      ['device-unplugged-or-off'],
    ],
    ['a jam that the device tells', { device: jammed }, 'down', ['media-jam']],
    ['a jam of yesterday that only the queue still tells', { queue: { ...quiet, reasons: ['media-jam'] } }, 'ok', []],
    [
      'a queue that a jam stopped, with a device that is well',
      { queue: { ...quiet, reasons: ['media-jam', 'queue-paused'] } },
      'down',
      ['queue-paused'],
    ],
    ['jobs that wait too long', { stuck: true }, 'down', ['queue-stuck']],
    [
      'everything at once',
      { stuck: true, device: dead, queue: { ...quiet, reasons: ['queue-rejecting'] } },
      'down',
      ['queue-rejecting', 'queue-stuck', 'device-unreachable'],
    ],
  ] as const)('with %s', (_title, change, health, reasons) => {
    expect(interpretQueueAndDevice({ ...situation, ...change } as typeof situation)).toMatchObject({ health, reasons });
  });
});

test('a device that does not answer is still what it was, unless the queue now leads elsewhere', () => {
  const before = { ...emptyIdentity, model: 'Office 100', serial: 'A1', uri: quiet.identity.uri };
  const identity = (uri: string | null) =>
    interpretQueueAndDevice({ ...situation, device: dead, before: { ...before, uri } }).identity;
  expect(identity(quiet.identity.uri)).toMatchObject({ model: 'Office 100', serial: 'A1' });
  expect(identity('ipp://another/ipp/print')).toMatchObject({ model: null, serial: null });
});

describe('interpretQueue', () => {
  test('takes a class of queues for no device', () => {
    expect(interpretQueue(attributes({ ...queueAttributes, 'printer-type': 5 }))).toBeNull();
  });

  test('says that a queue refuses jobs', () => {
    expect(interpretQueue(attributes({ ...queueAttributes, 'printer-is-accepting-jobs': false }))?.reasons).toEqual([
      'queue-rejecting',
    ]);
  });

  test('knows a multifunction printer by its type', () => {
    expect(interpretQueue(attributes({ ...queueAttributes, 'printer-type': 0x4000004 }))?.kind).toBe('multifunction');
  });

  test('finds model and serial in the URI of a USB queue', () => {
    const usb = attributes({ ...queueAttributes, 'device-uri': 'usb://Example/Office%20100?serial=A1B2' });
    expect(interpretQueue(usb)?.identity).toMatchObject({ vendor: 'Example', model: 'Office 100', serial: 'A1B2' });
  });

  test('keeps passwords in device URIs to itself', () => {
    const smb = attributes({ ...queueAttributes, 'device-uri': 'smb://user:secret@server/printer' });
    expect(interpretQueue(smb)?.identity.uri).toBe('smb://server/printer');
  });
});

describe('jobs of a queue', () => {
  const jobs = (...list: Record<string, number>[]) => ({
    version: '2.0',
    status: 0,
    requestId: 1,
    groups: list.map((job) => ({ tag: 2, attributes: attributes(job) })),
  });
  const [now, minute] = [100_000, 60];
  test.each([
    [{ 'job-state': 3, 'time-at-creation': now - 15 * minute }, false],
    [{ 'job-state': 3, 'time-at-creation': now - 15 * minute - 1 }, true],
    [{ 'job-state': 5, 'time-at-creation': now - 60 * minute }, true],
    [{ 'job-state': 4, 'time-at-creation': now - 60 * minute }, false], // held on purpose
    [{ 'job-state': 3 }, false],
  ])('with %j is stuck: %s', (job, stuck) => expect(isStuck(jobs(job), now)).toBe(stuck));

  test('are judged by the oldest', () => {
    const two = jobs({ 'job-state': 3, 'time-at-creation': now }, { 'job-state': 3, 'time-at-creation': now - 3_600 });
    expect(isStuck(two, now)).toBe(true);
    expect(isStuck(two, null)).toBe(false);
  });

  test.each([
    [{ 'job-state': 9, 'time-at-completed': now - 10 * minute }, true],
    [{ 'job-state': 9, 'time-at-completed': now - 10 * minute - 1 }, false],
    [{ 'job-state': 7, 'time-at-completed': now }, false], // cancelled proves nothing
  ])('with %j has printed recently: %s', (job, recent) => expect(printedRecently(jobs(job), now)).toBe(recent));
});
