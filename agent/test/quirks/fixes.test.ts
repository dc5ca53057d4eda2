import { describe, expect, test } from 'vitest';
import { cut, from, joined, upsFilledFrom, upsFrom, upsMibAt } from '../../src/quirks/fixes.ts';
import { answersOf, deviceOf } from '../snmp/device.ts';

const [a, b] = ['1.3.6.1.4.1.99999.1.0', '1.3.6.1.4.1.99999.2.0'] as const;
const nobody = deviceOf({});

describe('a text from the vendor', () => {
  test('is the first that is there', () => {
    expect(from('model', a, b)(nobody, answersOf({ [b]: 'Office 200' }))).toEqual({ model: 'Office 200' });
  });

  test('is what the pattern catches, or the next one', () => {
    const fix = from('serial', { oid: a, pattern: /SN:(\w+)/ }, b);
    expect(fix(nobody, answersOf({ [a]: 'x SN:A1 y', [b]: 'B2' }))).toEqual({ serial: 'A1' });
    expect(fix(nobody, answersOf({ [a]: 'nothing', [b]: 'B2' }))).toEqual({ serial: 'B2' });
  });

  test('changes nothing where there is none', () => {
    expect(from('model', a)(nobody, answersOf({ [a]: '\0 ' }))).toEqual({});
    expect(joined('model', [a, b], (texts) => texts.join(' '))(nobody, answersOf({ [a]: 'X' }))).toEqual({});
  });

  test('can be cut out of what was read', () => {
    expect(cut('model', /^Maker (.+)$/)({ ...nobody, model: 'Maker 5' }, answersOf({}))).toEqual({ model: '5' });
    expect(cut('model', /^Maker (.+)$/)({ ...nobody, model: 'Other 5' }, answersOf({}))).toEqual({ model: 'Other 5' });
  });
});

describe("a vendor's UPS numbers", () => {
  const places = {
    charge: [
      [a, 1],
      [b, 10],
    ] as const,
    runtime: [],
    load: [],
    replace: { oid: '1.3.6.1.4.1.99999.3.0', yes: 2, no: 1 },
    source: {
      oid: '1.3.6.1.4.1.99999.4.0',
      words: new Map([
        [2, 'onLine'],
        [3, 'onBattery'],
        [9, 'testing'],
      ]),
      battery: ['onBattery'],
      mains: ['onLine'],
    },
  };
  const read = (values: Record<string, number>) => upsFrom(places)(nobody, answersOf(values)).ups;

  test('are divided by what they are tenths of', () => {
    expect(read({ [b]: 995 })?.batteryChargePercent).toBe(99.5);
  });

  test.each([
    [2, false],
    [3, true],
    [9, null], // neither on line nor on battery
    [77, null], // outside the enumeration
  ])('with output %j are on battery: %j', (output, onBattery) => {
    expect(read({ [a]: 100, '1.3.6.1.4.1.99999.4.0': output })?.onBattery).toBe(onBattery);
  });

  test('that are not there make no UPS', () => {
    expect(upsFrom(places)(nobody, answersOf({}))).toEqual({});
    expect(upsMibAt('1.3.6.1.4.1.99999.5', { enumerations: true })(nobody, answersOf({}))).toEqual({});
  });

  test('under a private root keep their enumerations only when they are those of the RFC', () => {
    const answers = answersOf({ '1.3.6.1.4.1.99999.5.2.4.0': 90, '1.3.6.1.4.1.99999.5.4.1.0': 5 });
    const read = (enumerations: boolean) => upsMibAt('1.3.6.1.4.1.99999.5', { enumerations })(nobody, answers).ups;
    expect(read(true)).toMatchObject({ batteryChargePercent: 90, onBattery: true });
    expect(read(false)).toMatchObject({ batteryChargePercent: 90, onBattery: null, outputSource: null });
  });
});

test('of a UPS, what the standard says goes before what the vendor says, and the vendor fills the rest', () => {
  const [charge, seconds] = ['1.3.6.1.4.1.99999.1.0', '1.3.6.1.4.1.99999.2.0'] as const;
  const fix = upsFilledFrom({ charge: [[charge, 1]], runtime: [[seconds, 60]], load: [] });
  const standard = deviceOf({ '1.3.6.1.2.1.33.1.2.4.0': 90 });
  const own = answersOf({ [charge]: 70, [seconds]: 1_200 });
  expect(fix(standard, own).ups).toMatchObject({ batteryChargePercent: 90, runtimeMinutes: 20 });
  expect(fix(nobody, own).ups).toMatchObject({ batteryChargePercent: 70, runtimeMinutes: 20, onBattery: null });
  expect(fix(nobody, answersOf({}))).toEqual({});
});
