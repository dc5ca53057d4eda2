import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthOf } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { interpretUps } from '../../src/collectors/ups/interpret.ts';
import { parseVariables } from '../../src/probe/nut/parse.ts';
import { recordings } from '../fuzz/corpus.ts';

const of = (variables: Record<string, string>) => interpretUps(new Map(Object.entries(variables)));

test.each([
  { status: 'OL', state: 'online', reasons: [], health: 'ok' },
  { status: 'OL CHRG', state: 'online', reasons: [], health: 'ok' },
  { status: 'OL TRIM', state: 'online', reasons: [], health: 'ok' },
  { status: 'OL BOOST', state: 'online', reasons: [], health: 'ok' },
  { status: 'OB DISCHRG', state: 'on-battery', reasons: ['ups-on-battery'], health: 'degraded' },
  { status: 'OB LB DISCHRG', state: 'on-battery', reasons: ['ups-on-battery', 'ups-battery-low'], health: 'down' },
  { status: 'OL RB', state: 'online', reasons: ['ups-replace-battery'], health: 'degraded' },
  { status: 'OL OVER', state: 'online', reasons: ['ups-overload'], health: 'down' },
  { status: 'OL BYPASS', state: 'bypass', reasons: ['ups-bypass'], health: 'degraded' },
  { status: 'OFF', state: 'off', reasons: ['ups-output-off'], health: 'down' },
  { status: 'OL ALARM', state: 'online', reasons: ['ups-alarm'], health: 'degraded' },
  {
    status: 'FSD OB LB',
    state: 'on-battery',
    reasons: ['ups-shutdown-forced', 'ups-on-battery', 'ups-battery-low'],
    health: 'down',
  },
  { status: 'WAIT', state: null, reasons: ['ups-data-stale'], health: 'unknown' },
  { status: '', state: null, reasons: ['device-state-untold'], health: 'unknown' },
  { status: 'XYZ', state: null, reasons: ['device-state-untold'], health: 'unknown' },
])('a UPS whose status is "$status" is $health', ({ status, state, reasons, health }) => {
  const facts = of({ 'ups.status': status });
  expect(facts).toMatchObject({ state, reasons });
  expect(healthOf(facts.reasons)).toBe(health);
});

test('numbers are read in the units of the command, and what makes no sense is missing', () => {
  expect(
    of({ 'ups.status': 'OL', 'battery.charge': '87.5', 'battery.runtime': '1830', 'ups.load': '110' }).ups,
  ).toMatchObject({ batteryChargePercent: 87.5, runtimeMinutes: 30.5, loadPercent: 110, onBattery: false });
  expect(
    of({ 'ups.status': 'OL', 'battery.charge': '255', 'battery.runtime': '-1', 'ups.load': 'n/a' }).ups,
  ).toMatchObject({ batteryChargePercent: null, runtimeMinutes: null, loadPercent: null });
});

describe('the answer to LIST VAR', () => {
  const parse = (text: string) => parseVariables(Buffer.from(text), 'ups1');

  test('has variables with quotes and backslashes in them', () => {
    const answer = parse(
      'BEGIN LIST VAR ups1\nVAR ups1 ups.id "a \\"b\\" \\\\c"\nVAR ups1 ups.load ""\nEND LIST VAR ups1\n',
    );
    expect(answer).toEqual({
      is: 'variables',
      variables: new Map([
        ['ups.id', 'a "b" \\c'],
        ['ups.load', ''],
      ]),
    });
  });

  test.each(['UNKNOWN-UPS', 'DRIVER-NOT-CONNECTED', 'DATA-STALE', 'ACCESS-DENIED'])('may be the error %s', (code) => {
    expect(parse(`ERR ${code}\n`)).toEqual({ is: 'error', code });
  });

  test.each([
    { what: 'is cut off', text: 'BEGIN LIST VAR ups1\nVAR ups1 ups.load "2"\n' },
    { what: 'is of another UPS', text: 'BEGIN LIST VAR ups2\nEND LIST VAR ups2\n' },
    { what: 'has a line of something else', text: 'BEGIN LIST VAR ups1\nHELLO\nEND LIST VAR ups1\n' },
    { what: 'has a value without its end', text: 'BEGIN LIST VAR ups1\nVAR ups1 a "b\nEND LIST VAR ups1\n' },
    {
      what: 'has a line of a megabyte',
      text: `BEGIN LIST VAR ups1\nVAR ups1 a "${'b'.repeat(1_000_000)}"\nEND LIST VAR ups1\n`,
    },
    { what: 'is of another protocol', text: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
    { what: 'is empty', text: '' },
  ])('that $what is refused', ({ text }) => expect(parse(text)).toBeNull());
});

const folder = join(recordings, 'fixtures/nut');
describe.skipIf(!existsSync(folder))('recordings of a real server [MOTCUA_SHARED]', () => {
  test('a session holds a UPS on a battery that is nearly empty', () => {
    const session = readFileSync(join(folder, 'upsd-session.txt'), 'utf8');
    const from = session.indexOf('BEGIN LIST VAR');
    const answer = parseVariables(Buffer.from(session.slice(from)), 'ups1');
    expect(answer?.is === 'variables' && interpretUps(answer.variables)).toMatchObject({
      vendor: 'APC',
      model: 'Back-UPS RS 1000',
      state: 'on-battery',
      stateReasons: ['OB', 'LB', 'DISCHRG'],
      reasons: ['ups-on-battery', 'ups-battery-low'],
      ups: { batteryChargePercent: 9, runtimeMinutes: 30, loadPercent: 22, onBattery: true, replaceBattery: false },
    });
  });

  test.each([
    { name: 'upsc-online', state: 'online', reasons: [] },
    { name: 'upsc-on-battery-low', state: 'on-battery', reasons: ['ups-on-battery', 'ups-battery-low'] },
  ])('$name is $state', ({ name, state, reasons }) => {
    const lines = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n');
    const pairs = lines.flatMap((line) => (line.includes(': ') ? [line.split(': ', 2) as [string, string]] : []));
    expect(interpretUps(new Map(pairs))).toMatchObject({ state, reasons });
  });
});
