import { describe, expect, test } from 'vitest';
import { judgeDevice } from '../../src/collectors/snmp/device/judge-device.ts';
import type { SnmpValue } from '../../src/probe/snmp/varbind.ts';
import { deviceOf, wellPrinter } from './device.ts';

const hr = '1.3.6.1.2.1.25.3';
const state = (device: number, printer: number, ...bits: number[]) => ({
  [`${hr}.2.1.5.1`]: device,
  [`${hr}.5.1.1.1`]: printer,
  [`${hr}.5.1.2.1`]: new Uint8Array(bits),
});
const alert = (severity: number, group: number, code: number) => ({
  '1.3.6.1.2.1.43.18.1.1.2.1.1': severity,
  '1.3.6.1.2.1.43.18.1.1.4.1.1': group,
  '1.3.6.1.2.1.43.18.1.1.7.1.1': code,
  '1.3.6.1.2.1.43.18.1.1.8.1.1': '',
});
const emptyManualTray = {
  '1.3.6.1.2.1.43.8.2.1.9.1.2': 1,
  '1.3.6.1.2.1.43.8.2.1.10.1.2': 0,
  '1.3.6.1.2.1.43.8.2.1.11.1.2': 19,
  '1.3.6.1.2.1.43.8.2.1.13.1.2': 'MANUAL TRAY',
};
const judge = (values: Readonly<Record<string, SnmpValue>>, incomplete = false) =>
  judgeDevice(deviceOf(values), { incomplete });

describe('a printer', () => {
  test.each<{ what: string; values: Record<string, SnmpValue> }>([
    { what: 'idle', values: {} },
    { what: 'asleep as the RFC has it', values: state(2, 1, 0) },
    { what: 'printing', values: state(2, 4, 0) },
    { what: 'warming up', values: { ...state(2, 5, 0), ...alert(5, 10, 1001) } },
    { what: 'powered up a while ago', values: alert(4, 5, 503) },
    { what: 'with an alert "idle" outside the enumeration', values: alert(0, 0, 0) },
    { what: 'with an empty manual tray', values: emptyManualTray },
    { what: 'with an empty manual tray and its alert', values: { ...emptyManualTray, ...alert(3, 8, 808) } },
    { what: 'testing itself', values: state(4, 1, 0) },
  ])('that is $what is well', ({ values }) => {
    expect(judge({ ...wellPrinter, ...values })).toEqual({ health: 'ok', reasons: [] });
  });

  test.each<{ what: string; values: Record<string, SnmpValue>; health: string; reasons: string[] }>([
    { what: 'out of paper', values: state(5, 1, 0x40), health: 'down', reasons: ['media-empty'] },
    {
      what: 'low on toner (0x20 is a space, too)',
      values: state(3, 3, 0x20),
      health: 'degraded',
      reasons: ['toner-low'],
    },
    {
      what: 'in want of service, and prints',
      values: state(3, 3, 1),
      health: 'degraded',
      reasons: ['service-advised'],
    },
    { what: 'in want of service, and stands', values: state(5, 1, 1), health: 'down', reasons: ['service-requested'] },
    { what: 'without one tray', values: state(3, 3, 0, 0x80), health: 'degraded', reasons: ['input-tray-missing'] },
    { what: 'warning without a word', values: state(3, 3, 0), health: 'degraded', reasons: ['printer-warning'] },
    { what: 'down without a word', values: state(5, 1, 0), health: 'down', reasons: ['printer-down'] },
    {
      what: 'warning, with an alert that says why',
      values: { ...state(3, 3, 0), ...alert(5, 11, 1104) },
      health: 'degraded',
      reasons: ['toner-low'],
    },
  ])('that is $what is $health', ({ values, health, reasons }) => {
    expect(judge({ ...wellPrinter, ...values })).toEqual({ health, reasons });
  });

  test('whose state could not be read is unknown, never well', () => {
    expect(judge(wellPrinter, true)).toEqual({ health: 'unknown', reasons: ['device-unreadable'] });
  });
});

describe('a UPS', () => {
  const ups = (values: Record<string, number>) =>
    judge(Object.fromEntries(Object.entries(values).map(([path, value]) => [`1.3.6.1.2.1.33.1.${path}`, value])));

  test.each([
    { what: 'on line', values: { '2.1.0': 2, '2.4.0': 100, '4.1.0': 3 }, health: 'ok', reasons: [] },
    {
      what: 'on battery',
      values: { '2.1.0': 2, '2.4.0': 80, '4.1.0': 5 },
      health: 'degraded',
      reasons: ['ups-on-battery'],
    },
    {
      what: 'on bypass',
      values: { '2.1.0': 2, '2.4.0': 100, '4.1.0': 4 },
      health: 'degraded',
      reasons: ['ups-bypass'],
    },
    { what: 'off', values: { '2.1.0': 2, '2.4.0': 100, '4.1.0': 2 }, health: 'down', reasons: ['ups-output-off'] },
    {
      what: 'running out',
      values: { '2.1.0': 3, '2.4.0': 8, '4.1.0': 5 },
      health: 'down',
      reasons: ['ups-on-battery', 'ups-battery-low'],
    },
    {
      what: 'overloaded',
      values: { '2.1.0': 2, '4.1.0': 3, '4.4.1.5.1': 104 },
      health: 'down',
      reasons: ['ups-overload'],
    },
    { what: 'silent about its state', values: { '2.4.0': 100 }, health: 'unknown', reasons: ['device-state-untold'] },
  ])('that is $what is $health', ({ values, health, reasons }) => {
    expect(ups(values)).toEqual({ health, reasons });
  });
});

test('a device that neither prints nor scans is not well because its processor runs', () => {
  const processor = { [`${hr}.2.1.2.1`]: `${hr}.1.3`, [`${hr}.2.1.5.1`]: 2 };
  expect(judge(processor)).toEqual({ health: 'unknown', reasons: ['device-state-untold'] });
});
