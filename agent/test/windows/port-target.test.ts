import { expect, test } from 'vitest';
import { portTarget } from '../../src/collectors/windows/port-target.ts';

const port = (name: string, host: string, protocol: number, number: number) => ({ name, host, protocol, port: number });

test.each([
  ['IP_10.0.0.5', 'socket://10.0.0.5:9100'],
  ['10.0.0.5_1', 'socket://10.0.0.5:9100'],
  ['10.0.0.5:9101', 'socket://10.0.0.5:9101'],
  ['http://10.0.0.5:631/ipp/print', 'http://10.0.0.5:631/ipp/print'],
])('the name %s alone leads to %s', (name, uri) => {
  expect(portTarget(name, [])).toEqual({ is: 'network', uri });
});

test('the list of ports counts more than a name', () => {
  const ports = [port('IP_10.0.0.5', '10.0.0.9', 1, 9101), port('Counter', 'printer.lan', 2, 515)];
  expect(portTarget('ip_10.0.0.5', ports)).toEqual({ is: 'network', uri: 'socket://10.0.0.9:9101' });
  expect(portTarget('Counter', ports)).toEqual({ is: 'network', uri: 'lpd://printer.lan/' });
  expect(portTarget('v6', [port('v6', 'fe80::1', 1, 9100)])).toEqual({ is: 'network', uri: 'socket://[fe80::1]:9100' });
});

test.each(['FILE:', 'nul:', 'PORTPROMPT:', 'SHRFAX:', 'XPSPort:'])('%s leads to no device', (name) => {
  expect(portTarget(name, [])).toEqual({ is: 'virtual' });
});

test.each(['USB001', 'WSD-1f2e', 'LPT1:', 'COM3:', 'CUPS:sim1', '\\\\server\\hp', '', null])(
  '%s leads to a device that cannot be asked by address',
  (name) => {
    expect(portTarget(name, [])).toEqual({ is: 'local' });
  },
);

test('a host of strange letters is not asked', () => {
  expect(portTarget('odd', [port('odd', 'a b/..\\', 1, 9100)])).toEqual({ is: 'local' });
});
