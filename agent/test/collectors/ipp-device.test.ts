import { describe, expect, test } from 'vitest';
import { interpretIppDevice } from '../../src/collectors/printer/ipp-device.ts';
import { attributes } from './attributes.ts';

const octets = (...lists: string[]) => lists.map((list) => new TextEncoder().encode(list));
const reasons = (given: Parameters<typeof attributes>[0]) =>
  interpretIppDevice(attributes({ 'printer-state': 3, ...given }), 'ipp://printer/ipp/print').reasons;

const [full, some, none] = [
  'type=sheetFeedAutoRemovableTray;maxcapacity=250;level=200;',
  'type=other;level=-3;',
  'type=sheetFeedAutoRemovableTray;level=0;',
];
const manual = 'type=sheetFeedManual;maxcapacity=1;level=0;name=manual;';

describe('a printer that says that paper is out', () => {
  test.each([
    ['in one of two trays has one empty tray', 'media-empty-warning', [none, full], ['input-tray-empty']],
    [
      'in one of two trays, the other with some left, has one empty tray',
      'media-empty-report',
      [none, some],
      ['input-tray-empty'],
    ],
    ['where paper is fed by hand is well', 'media-empty-report', [manual, full], []],
    ['in its only tray is down', 'media-empty-warning', [none, manual], ['media-empty']],
    ['and says nothing of trays is down', 'media-empty-warning', [], ['media-empty']],
    ['and cannot print for it is down', 'media-empty-error', [none, full], ['media-empty']],
    ['without saying how bad it is, is down', 'media-empty', [none, full], ['media-empty']],
  ] as const)('%s', (_title, keyword, trays, judged) => {
    expect(reasons({ 'printer-state-reasons': keyword, 'printer-input-tray': octets(...trays) })).toEqual(judged);
  });

  test('and asks for it is down, whatever its other trays hold', () => {
    const keywords = ['media-empty-warning', 'media-needed-warning'];
    expect(reasons({ 'printer-state-reasons': keywords, 'printer-input-tray': octets(none, full) })).toEqual([
      'media-empty',
      'media-needed',
    ]);
  });
});

describe('the alert table of a printer', () => {
  const alerts = (...lists: string[]) => ({ 'printer-alert': octets(...lists) });
  const jam = 'code=jam;index=7;severity=critical;training=trained;group=mediaPath;groupindex=1;';
  test.each([
    ['says why it stopped', { 'printer-state': 5, ...alerts(jam) }, ['media-jam', 'printer-stopped']],
    [
      'says what an unknown word means',
      { 'printer-state-reasons': 'other-warning', ...alerts('code=coverOpen;severity=critical') },
      ['cover-open'],
    ],
    [
      'has rows that are no fault',
      { 'printer-state': 5, ...alerts('code=subunitPowerSaver;severity=warning', 'code=powerUp;severity=critical') },
      ['printer-stopped'],
    ],
    ['has rows that are only told', { 'printer-state': 5, ...alerts('code=jam;severity=other') }, ['printer-stopped']],
    ['is not asked of a printer that is well', alerts(jam), []],
    [
      'adds nothing to a printer that says it itself',
      { 'printer-state-reasons': 'toner-low-warning', ...alerts(jam) },
      ['toner-low'],
    ],
    ['may be no table at all', { 'printer-state': 5, 'printer-alert': 'other' }, ['printer-stopped']],
    ['may be damaged', { 'printer-state': 5, ...alerts('=;;code', '\u0000') }, ['printer-stopped']],
  ])('%s', (_title, given, judged) => expect(reasons(given)).toEqual(judged));
});
