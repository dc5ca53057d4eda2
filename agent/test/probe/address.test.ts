import { expect, test } from 'vitest';
import { cupsAddresses } from '../../src/collectors/settings.ts';
import { ippAddress } from '../../src/probe/ipp/address.ts';

test.each([
  ['ipp://printer/ipp/print', { secure: false, host: 'printer', port: 631, path: '/ipp/print' }],
  ['ipps://printer:8631/ipp/print?x=1', { secure: true, host: 'printer', port: 8631, path: '/ipp/print?x=1' }],
  ['http://[::1]:631', { secure: false, host: '::1', port: 631, path: '/' }],
  ['ipp://Printer%20One._ipp._tcp.local/', null], // a name of multicast DNS, not of a host
  ['socket://printer:9100', null],
  ['usb://Example/Office', null],
  ['not a uri', null],
  ['', null],
])('%s is asked at %j', (uri, address) => expect(ippAddress(uri)).toEqual(address));

test.each([
  [undefined, [{ socketPath: '/run/cups/cups.sock' }, { host: 'localhost', port: 631 }]],
  ['/tmp/cups.sock', [{ socketPath: '/tmp/cups.sock' }]],
  ['print.example:6310', [{ host: 'print.example', port: 6310 }]],
  ['print.example/version=1.1', [{ host: 'print.example', port: 631 }]],
  ['[::1]:6310', [{ host: '::1', port: 6310 }]],
])('with CUPS_SERVER=%s the print service is looked for at %j', (server, addresses) =>
  expect(cupsAddresses(server)).toMatchObject(addresses),
);
