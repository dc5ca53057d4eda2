import { describe, expect, test } from 'vitest';
import { failure } from '../../src/probe/outcome.ts';
import { judgeEvents } from '../../src/watch/judge-events.ts';
import { planSources } from '../../src/watch/plan-sources.ts';
import { retryMs, waitMs } from '../../src/watch/watch-ipp.ts';
import { attributes } from '../collectors/attributes.ts';

const event = (change: Parameters<typeof attributes>[0] = {}) =>
  attributes({
    'notify-subscribed-event': 'printer-state-changed',
    'printer-name': 'counter1',
    'printer-state': 3,
    'printer-state-reasons': 'none',
    'printer-is-accepting-jobs': true,
    ...change,
  });
const jam = event({ 'printer-state': 4, 'printer-state-reasons': ['media-jam-error', 'toner-low-warning'] });

describe('an event is worth a reading', () => {
  test.each([
    ['when a printer complains', [jam], true],
    ['when a printer stops', [event({ 'printer-state': 5 })], true],
    ['when a queue refuses jobs', [event({ 'printer-is-accepting-jobs': false })], true],
    ['when a printer is added', [event({ 'notify-subscribed-event': 'printer-added' })], true],
    ['not when a page is printed', [event({ 'printer-state': 4 }), event()], false],
    [
      'not when the print service waits for a job',
      [event({ 'printer-state-reasons': 'cups-waiting-for-job-completed' })],
      false,
    ],
    ['not when there is none', [], false],
  ] as const)('%s', (_title, events, hint) => expect(judgeEvents(new Map(), events).hint).toBe(hint));

  test('once for each change, whatever the order of the reasons', () => {
    const first = judgeEvents(new Map(), [jam]);
    const turned = event({ 'printer-state': 4, 'printer-state-reasons': ['toner-low-warning', 'media-jam-error'] });
    const second = judgeEvents(first.said, [turned]);
    const mended = judgeEvents(second.said, [event()]);
    expect([first, second, mended].map(({ hint }) => hint)).toEqual([true, false, true]);
  });

  test('for each printer by itself', () => {
    const first = judgeEvents(new Map(), [jam]);
    expect(judgeEvents(first.said, [event({ ...Object.fromEntries([]), 'printer-name': 'counter2' })]).hint).toBe(
      false,
    );
  });
});

test.each([
  [60_000, null, 60_000],
  [60_000, 5_000, 5_000],
  [null, null, 60_000],
  [1, null, 5_000],
  [86_400_000, null, 600_000],
])('recommended %s ms, wanted %s: asked every %s ms', (recommended, every, asked) =>
  expect(waitMs(recommended, every)).toBe(asked),
);

test.each([
  [failure('device-unreadable', 'IPP status 0x0501'), 6 * 3_600_000],
  [failure('device-unreachable', 'ECONNREFUSED'), 60_000],
  [failure('permission-denied', 'HTTP 401'), 600_000],
])('after %j it is tried again in %s ms', (failed, ms) => expect(retryMs(failed)).toBe(ms));

test('the print service, printers that the hub names and those behind queues are followed, each once', () => {
  const known = (key: string, uri: string | null) => ({ key, identity: { uri } });
  const sources = planSources({
    cups: ['ipp://localhost/'],
    wanted: ['ipp://192.0.2.1/ipp/print'],
    known: [
      known('cups:a', 'ipp://192.0.2.1/ipp/print'),
      known('cups:b', 'ipps://192.0.2.2/ipp/print'),
      known('cups:c', 'usb://Example/Office'),
      known('cups:d', 'ipp://Office._ipp._tcp.local/'),
      known('cups:e', null),
      known('ipp:x', 'ipp://192.0.2.3/ipp/print'),
    ],
  });
  expect(sources.map(({ name }) => name)).toEqual([
    'events cups',
    'events ipp://192.0.2.1/ipp/print',
    'events ipps://192.0.2.2/ipp/print',
  ]);
});
