import { describe, expect, test } from 'vitest';
import { markerReasons, markerSupplies } from '../../src/collectors/printer/markers.ts';
import { ippSupplies, ippTrays } from '../../src/collectors/printer/supplies.ts';
import { attributes } from './attributes.ts';

const octets = (text: string) => Buffer.from(text);
const marker = (level: number, { low = 10, high = 100, type = 'toner' } = {}) =>
  attributes({
    'marker-names': 'A',
    'marker-types': type,
    'marker-levels': level,
    'marker-low-levels': low,
    'marker-high-levels': high,
  });

describe('markers', () => {
  test.each([
    [70, {}, 70, 'measured', []],
    [11, {}, 11, 'measured', []],
    [10, {}, 10, 'measured', ['toner-low']],
    [10, { type: 'ink-cartridge' }, 10, 'measured', ['marker-supply-low']],
    [-1, {}, null, 'unrestricted', []],
    [-2, {}, null, 'unknown', []],
    [-3, {}, null, 'some-remaining', []],
    [0, { type: 'waste-toner', low: 0, high: 95 }, 100, 'measured', []], // an empty box is a good box
    [95, { type: 'waste-toner', low: 0, high: 95 }, 5, 'measured', ['waste-almost-full']],
    [94, { type: 'other', low: 0, high: 95 }, 6, 'measured', []],
  ] as const)('at %s of %j', (level, about, percent, levelState, reasons) => {
    expect(markerSupplies(marker(level, about))).toMatchObject([{ percent, levelState, rawLevel: level }]);
    expect(markerReasons(marker(level, about))).toEqual(reasons);
  });

  test('without names and limits are still levels', () => {
    expect(markerSupplies(attributes({ 'marker-levels': [5, -3] }))).toMatchObject([{ percent: 5 }, { percent: null }]);
    expect(markerReasons(attributes({ 'marker-levels': [5, -3] }))).toEqual([]);
  });
});

describe('printer-supply and printer-input-tray', () => {
  test('are read as rows of Printer-MIB', () => {
    const printer = attributes({
      'printer-supply': [
        octets(
          'index=1;class=supplyThatIsConsumed;type=toner;unit=percent;maxcapacity=100;level=75;colorantname=black;',
        ),
        octets('index=7;type=opc;unit=impressions;maxcapacity=-2;level=-3;colorantname=unknown;'),
        octets('rubbish'),
      ],
      'printer-supply-description': ['Black; toner', 'Drum'],
      'marker-levels': 1,
    });
    expect(ippSupplies(printer)).toMatchObject([
      {
        index: '1',
        percent: 75,
        levelState: 'measured',
        type: 'toner',
        colorant: 'black',
        description: 'Black; toner',
      },
      { index: '7', percent: null, levelState: 'some-remaining', colorant: null, description: 'Drum' },
      { index: '3', percent: null, levelState: 'absent', description: null },
    ]);
  });

  test('fall back to markers when a printer has none', () => {
    expect(ippSupplies(attributes({ 'marker-levels': 40, 'marker-names': 'Black' }))).toMatchObject([
      { percent: 40, description: 'Black' },
    ]);
  });

  test('keep what a tray says of itself', () => {
    const tray = octets('type=sheetFeedAutoRemovableTray;maxcapacity=250;level=125;status=9;name=main\\;left;');
    expect(ippTrays(attributes({ 'printer-input-tray': tray }))).toMatchObject([
      { percent: 50, rawStatus: 9, status: 'unavailableAndOnRequest,nonCriticalAlerts', name: 'main;left' },
    ]);
  });
});
