import { describe, expect, test } from 'vitest';
import type { SnmpValue } from '../../src/probe/snmp/varbind.ts';
import { deviceOf, wellPrinter } from './device.ts';

const hr = '1.3.6.1.2.1.25.3';
const printer = '1.3.6.1.2.1.43';
const entity = '1.3.6.1.2.1.47.1.1.1.1';

describe('a printer', () => {
  test('that is not the first device of its host has the state of its own row', () => {
    const device = deviceOf({
      [`${hr}.2.1.2.1`]: `${hr}.1.4`,
      [`${hr}.2.1.5.1`]: 5,
      [`${hr}.2.1.2.7`]: `${hr}.1.5`,
      [`${hr}.2.1.3.7`]: 'Example 700',
      [`${hr}.2.1.5.7`]: 2,
      [`${hr}.5.1.1.7`]: 3,
      [`${hr}.5.1.2.7`]: new Uint8Array([0]),
    });
    expect(device).toMatchObject({ hrDeviceStatus: { name: 'running' }, hrPrinterStatus: { name: 'idle' } });
    expect(device.model).toBe('Example 700');
  });

  test('whose state stands under another index in each table is read from both', () => {
    const device = deviceOf({ [`${hr}.2.1.2.3`]: `${hr}.1.5`, [`${hr}.2.1.5.3`]: 3, [`${hr}.5.1.1.1`]: 4 });
    expect(device).toMatchObject({ hrDeviceStatus: { name: 'warning' }, hrPrinterStatus: { name: 'printing' } });
  });

  test('beside another one keeps the supplies of both apart, each with its colour', () => {
    const { supplies } = deviceOf({
      ...wellPrinter,
      [`${printer}.11.1.1.3.1.1`]: 1,
      [`${printer}.11.1.1.3.2.1`]: 1,
      [`${printer}.11.1.1.8.1.1`]: 100,
      [`${printer}.11.1.1.8.2.1`]: 100,
      [`${printer}.11.1.1.9.1.1`]: 40,
      [`${printer}.11.1.1.9.2.1`]: 50,
      [`${printer}.12.1.1.4.1.1`]: 'black',
      [`${printer}.12.1.1.4.2.1`]: 'cyan',
    });
    expect(supplies.map(({ index, colorant, percent }) => [index, colorant, percent])).toEqual([
      ['1.1', 'black', 40],
      ['2.1', 'cyan', 50],
    ]);
  });

  test.each([
    { what: 'no octet', state: new Uint8Array(), hex: '', flags: [] },
    { what: 'one octet', state: new Uint8Array([0x20]), hex: '20', flags: ['lowToner'] },
    { what: 'two octets', state: new Uint8Array([0x40, 0x04]), hex: '4004', flags: ['noPaper', 'inputTrayEmpty'] },
    { what: 'four octets', state: new Uint8Array([0, 0x80, 0xff, 0xff]), hex: '0080ffff', flags: ['inputTrayMissing'] },
  ])('may give its errors in $what', ({ state, hex, flags }) => {
    const device = deviceOf({ ...wellPrinter, [`${hr}.5.1.2.1`]: state });
    expect(device).toMatchObject({ errorStateHex: hex, errorFlags: flags });
  });

  test.each([
    { what: 'a waste box without room', cls: 4, unit: 19, max: 100, level: 0, percent: 0, levelState: 'measured' },
    {
      what: 'percent without a maximum',
      cls: 3,
      unit: 19,
      max: -2,
      level: 30,
      percent: 30,
      levelState: 'measured-in-percent',
    },
    { what: 'a level over the maximum', cls: 3, unit: 8, max: 200, level: 250, percent: 100, levelState: 'measured' },
    { what: 'a maximum of nothing', cls: 3, unit: 13, max: 0, level: 0, percent: null, levelState: 'capacity-unknown' },
  ])('may have $what', ({ cls, unit, max, level, percent, levelState }) => {
    const column = (number: number, value: SnmpValue) => ({ [`${printer}.11.1.1.${number}.1.1`]: value });
    const columns = { ...column(4, cls), ...column(7, unit), ...column(8, max), ...column(9, level) };
    expect(deviceOf({ ...wellPrinter, ...columns }).supplies).toMatchObject([
      { description: null, percent, levelState },
    ]);
  });

  test.each([
    ['  ', null],
    ['N/A', null],
    ['0000000000', null],
    ['AB12\0\0', 'AB12'],
  ])('with the serial number "%s" has %j', (serial, expected) => {
    expect(deviceOf({ ...wellPrinter, [`${printer}.5.1.1.17.1`]: serial }).serial).toBe(expected);
  });
});

describe('what a network device is', () => {
  test('a stack has the serial number of its first chassis', () => {
    const device = deviceOf({
      [`${entity}.5.1`]: 11,
      [`${entity}.13.1`]: 'Stack 6',
      [`${entity}.5.101`]: 3,
      [`${entity}.11.101`]: 'SN101',
      [`${entity}.5.102`]: 3,
      [`${entity}.11.102`]: 'SN102',
    });
    expect(device).toMatchObject({ model: 'Stack 6', serial: 'SN101' });
  });

  test('without classes it is the first product, unless that says half only', () => {
    const part = { [`${entity}.13.9`]: 'Fan', [`${entity}.11.9`]: 'F9' };
    const whole = { [`${entity}.13.5`]: 'SW-24', [`${entity}.11.5`]: 'S5', ...part };
    expect(deviceOf(whole)).toMatchObject({ model: 'SW-24', serial: 'S5' });
    expect(deviceOf({ [`${entity}.13.5`]: 'SW-24', ...part })).toMatchObject({ model: null, serial: null });
  });

  test.each([
    ['24-port Gigabit Switch', 'switch'],
    ['VPN Router', 'router'],
    ['Example router/switch, version 5', 'switch'],
    ['Managed firewall', 'router'],
    ['Wireless AP, v1.2', 'other'],
    ['Color Laser', 'printer'],
    ['Color 570;System 55,IIT 6.18.0,ADF 12.11.1', 'mfp'],
    ['Metered Rack PDU', 'other'],
    ['Online UPS 3000', 'ups'],
  ])('"%s" is a %s', (description, kind) => {
    const { kind: read } = deviceOf({ '1.3.6.1.2.1.1.1.0': description });
    expect(read).toBe(kind);
  });
});

test.each([
  { what: 'answers no more than its input voltage', values: { '1.3.6.1.2.1.33.1.3.3.1.3.1': 233 } },
  { what: 'has the number of UPS-MIB', values: { '1.3.6.1.2.1.1.2.0': '1.3.6.1.2.1.33' } },
])('a device that $what is a UPS whose state is not known', ({ values }) => {
  expect(deviceOf(values)).toMatchObject({ kind: 'ups', ups: null });
});
