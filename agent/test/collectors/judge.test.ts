import { describe, expect, test } from 'vitest';
import { toInventory } from '../../src/collectors/pc/inventory.ts';
import { readDeviceId } from '../../src/collectors/printer/device-id.ts';
import { keyList } from '../../src/collectors/printer/ipp-values.ts';
import { identityOfUri, withoutCredentials } from '../../src/collectors/printer/uri.ts';
import { snmpReasons } from '../../src/collectors/snmp/judge.ts';
import { errorFlags } from '../../src/collectors/snmp/words.ts';
import { subUnitStatus } from '../../src/collectors/sub-unit-status.ts';
import { failure, success } from '../../src/probe/outcome.ts';

const quiet = { hrDeviceStatus: 2, hrPrinterStatus: 3, errorFlags: [] };

describe('an SNMP printer', () => {
  test.each([
    [{}, []],
    [{ hrPrinterStatus: 1 }, []], // running and other: standby (RFC 3805)
    [{ hrDeviceStatus: 3 }, ['printer-warning']],
    [{ hrDeviceStatus: 3, errorFlags: ['lowToner'] }, ['toner-low']],
    [{ hrDeviceStatus: 5, hrPrinterStatus: 1 }, ['printer-down']],
    [{ hrDeviceStatus: 5, errorFlags: ['jammed', 'lowPaper'] }, ['media-jam', 'media-low']],
    [{ hrDeviceStatus: 5, errorFlags: ['lowPaper'] }, ['media-low', 'printer-down']],
    [{ errorFlags: ['inputTrayEmpty'] }, ['input-tray-empty']], // one tray of several
    [{ hrDeviceStatus: null }, []],
    [{ hrDeviceStatus: null, hrPrinterStatus: null }, ['device-state-untold']],
    [{ hrDeviceStatus: 1, hrPrinterStatus: 2 }, ['device-state-untold']],
  ])('with %j is judged by %j', (change, reasons) => expect(snmpReasons({ ...quiet, ...change })).toEqual(reasons));

  test.each([
    ['00', []],
    ['20', ['lowToner']], // also the letter space
    ['8000', ['lowPaper']],
    ['4400', ['noPaper', 'jammed']],
    ['0006', ['inputTrayEmpty', 'overduePreventMaint']],
    ['ffffff', expect.objectContaining({ length: 15 })],
    ['', []],
  ])('with the error octets %s says %j', (hex, flags) => expect(errorFlags(Buffer.from(hex, 'hex'))).toEqual(flags));
});

test.each([
  [0, 'availableAndIdle'],
  [4, 'availableAndActive'],
  [9, 'unavailableAndOnRequest,nonCriticalAlerts'],
  [19, 'unavailableBecauseBroken,criticalAlerts'],
  [null, null],
  [-2, null],
])('a tray with status %s is %s', (raw, status) => expect(subUnitStatus(raw)).toBe(status));

test.each([
  ['MFG:Acme;MDL:Office 100;SN:A1;', { vendor: 'Acme', model: 'Office 100', serial: 'A1' }],
  ['MANUFACTURER:Acme;MODEL:Office;SERIALNUMBER:0000000;', { vendor: 'Acme', model: 'Office', serial: null }],
  ['MFG:;MANUFACTURER:Acme;mdl:Office;MDL:Other;SERN:\u0000;', { vendor: 'Acme', model: 'Office', serial: null }],
  ['DES:Acme Office;COMMAND SET:PCL;SERIAL NUMBER:Z9', { vendor: null, model: 'Acme Office', serial: 'Z9' }],
  ['MFG'.repeat(100_000), { vendor: null, model: null, serial: null }],
  [';;:x;', { vendor: null, model: null, serial: null }],
  [null, { vendor: null, model: null, serial: null }],
])('the device id %s says %j', (id, said) => expect(readDeviceId(id)).toEqual(said));

test.each([
  ['usb://Acme/Office%20100?serial=A1', { vendor: 'Acme', model: 'Office 100', serial: 'A1' }],
  ['hp:/usb/Office_100?serial=A1', { vendor: null, model: 'Office 100', serial: 'A1' }],
  ['hp:/net/Office_100?ip=192.0.2.1', { vendor: null, model: null, serial: null }],
  ['usb://Acme/100%', { vendor: null, model: null, serial: null }],
  ['ipp://printer/', { vendor: null, model: null, serial: null }],
])('the device URI %s says %j', (uri, said) => expect(identityOfUri(uri)).toEqual(said));

test.each([
  ['ipp://a:b@printer/ipp', 'ipp://printer/ipp'],
  ['ipp://printer/x@y', 'ipp://printer/x@y'],
  ['/dev/null', '/dev/null'],
])('%s is shown as %s', (uri, shown) => expect(withoutCredentials(uri)).toBe(shown));

test('a list of keys keeps an escaped semicolon, and drops what is no pair', () => {
  expect([...keyList('a=1;B = x\\;y;=3;rubbish;')]).toEqual([
    ['a', '1'],
    ['b', ' x;y'],
  ]);
});

test('an inventory has no empty texts and no placeholders in it', () => {
  const inventory = toInventory(
    {
      system: success({ manufacturer: 'Acme', model: 'To Be Filled By O.E.M.', serial: 'Default string', uuid: '' }),
      bios: success({ vendor: 'Acme', version: '', releaseDate: '2024-01-02' }),
      os: success({ distro: 'Debian GNU/Linux', release: '12', arch: 'x64' }),
      cpu: failure('not-read', 'no answer'),
    },
    {
      platform: 'linux',
      hostname: 'quay-1',
      release: '6',
      description: 'Linux 6',
      uptimeSeconds: 1,
      cores: 2,
      cpu: 'CPU of Node',
      load5: 0,
      totalMemory: 8,
      freeMemory: 4,
      root: '/',
      interfaces: [{ interface: 'eth0', mac: '02:00:00:00:00:01', addresses: ['192.0.2.2'] }],
    },
    new Date('2026-06-30T01:00:00Z'),
  );
  expect(inventory).toEqual({
    readAt: '2026-06-30T01:00:00.000Z',
    maker: 'Acme',
    model: null,
    serial: null,
    os: 'Debian GNU/Linux 12',
    bios: 'Acme 2024-01-02',
    cpu: 'CPU of Node',
    memoryBytes: 8,
    addresses: [{ interface: 'eth0', mac: '02:00:00:00:00:01', addresses: ['192.0.2.2'] }],
  });
});
