import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainIppUsb, judgeUsbPrinter } from '../../src/collectors/printer/usb.ts';
import { emptyIdentity, toReading } from '../../src/collectors/reading.ts';
import { findPrinter } from '../../src/collectors/usb/find-printer.ts';
import { isSigningToken } from '../../src/collectors/usb/tokens.ts';
import { withoutTwins } from '../../src/collectors/usb/without-twins.ts';
import { failure, success } from '../../src/probe/outcome.ts';
import type { UsbDevice } from '../../src/probe/usb/facts.ts';
import { pathBehind } from '../../src/probe/usb/read-ports.ts';
import { tokenRows } from '../../src/quirks/signing-tokens.ts';
import { testContext } from './context.ts';

const part = (code: string, deviceId: string | null = null) => {
  const [one = '', subclass = '', protocol = ''] = code.split('/');
  return { class: one, subclass, protocol, driver: null, deviceId };
};
const device = (change: Partial<UsbDevice> = {}): UsbDevice => ({
  path: '1-2',
  vendorId: '1209',
  productId: '0001',
  manufacturer: 'Example',
  product: 'Office 100',
  serial: 'A1',
  bus: 1,
  address: 4,
  authorized: true,
  configured: true,
  asleep: false,
  fixed: false,
  interfaces: [part('07/01/02')],
  ...change,
});
const wanted = (model: string | null, serial: string | null) => ({ vendor: 'Example', model, serial });
const id = 'MFG:Example;MDL:Office 100;';

describe('a printer that a queue leads to', () => {
  test.each([
    ['has its serial number', wanted('Office 100', 'A1'), {}, 'there'],
    [
      'has its serial number in the IEEE 1284 id only',
      wanted('Office 100', 'Z'),
      { interfaces: [part('07/01/02', `${id}SN:Z;`)] },
      'there',
    ],
    ['has its model, and the queue no serial number', wanted('Office_100', null), {}, 'there'],
    ['may have a serial number that only its id tells', wanted('Office 100', 'Z'), {}, 'perhaps'],
    ['may be anything when it has no name', wanted('Office 100', 'Z'), { product: 'USB Printing Support' }, 'perhaps'],
    ['may be anything when the queue says nothing', wanted(null, null), {}, 'perhaps'],
    ['is another one of the same model', wanted('Office 100', 'Z'), { interfaces: [part('07/01/02', id)] }, 'absent'],
    ['is another model', wanted('Label 7', null), {}, 'absent'],
    ['is no keyboard', wanted('Office 100', null), { interfaces: [part('03/01/01')] }, 'absent'],
  ] as const)('%s', (_title, queue, change, is) => {
    expect(findPrinter([device(change as Partial<UsbDevice>)], queue).is).toBe(is);
  });

  test('is absent from an empty bus, and not judged by a bus that cannot be read', () => {
    const uri = 'usb://Example/Office%20100?serial=A1';
    expect(judgeUsbPrinter(success({ devices: [], ports: [] }), uri)).toMatchObject({
      failure: { reason: 'device-unplugged-or-off' },
    });
    expect(judgeUsbPrinter(failure('permission-denied', ''), uri)).toEqual({ is: 'not-probed' });
  });
});

describe('a printer behind IPP over USB that does not answer', () => {
  const finding = { is: 'failed', failure: failure('device-unreachable', 'ECONNREFUSED') } as const;
  const context = (devices: UsbDevice[]) => {
    const { probe, ...rest } = testContext();
    return { ...rest, probe: { ...probe, usb: async () => success({ devices, ports: [] }) } };
  };
  const local = 'ipp://localhost:60000/ipp/print';
  test.each([
    ['is unplugged or off when the bus has none', [], local, 'device-unplugged-or-off'],
    ['is plugged in when the bus has one', [device({ interfaces: [part('07/01/04')] })], local, 'device-unreachable'],
    ['is no matter of the bus on the network', [], 'ipp://192.0.2.1:60000/ipp/print', 'device-unreachable'],
    ['is no matter of the bus at other ports', [], 'ipp://localhost:631/ipp/print', 'device-unreachable'],
  ] as const)('%s', async (_title, devices, uri, reason) => {
    const found = await explainIppUsb(context([...devices]), uri, finding);
    expect(found).toMatchObject({ is: 'failed', failure: { reason } });
  });
});

describe('a USB printer beside the queues', () => {
  const reading = (key: string, identity: Partial<typeof emptyIdentity>) =>
    toReading({ key, kind: 'printer', name: key, identity: { ...emptyIdentity, ...identity } }, new Date(0));
  const printer = reading('usb:1209:0001:A1', { model: 'Office 100', serial: 'A1', uri: 'usb:1209:0001' });
  test.each([
    ['of its serial number', { uri: 'usb://Example/Office%20100?serial=A1' }, 1],
    ['of its model without a serial number', { uri: 'usb://Example/Office%20100' }, 1],
    ['of IPP over USB that told its serial number', { uri: 'ipp://localhost:60000/ipp/print', serial: 'A1' }, 1],
    ['of another serial number', { uri: 'usb://Example/Office%20100?serial=B2' }, 2],
    ['of another model', { uri: 'usb://Example/Label%207' }, 2],
    ['of a printer on the network', { uri: 'ipp://192.0.2.1/ipp/print', model: 'Office 100' }, 2],
  ])('with a queue %s leaves %3$s readings', (_title, queue, left) => {
    expect(withoutTwins([reading('cups:a', queue), printer])).toHaveLength(left);
  });
});

describe('a signing token', () => {
  const card = { interfaces: [part('0b/00/00')] };
  test.each([
    ['is a chip card by class', { ...card, product: 'Sign Key' }, true],
    ['is no reader of chip cards', { ...card, product: 'Smart Card Reader' }, false],
    ['is not built in', { ...card, product: 'Sign Key', fixed: true }, false],
    ['is no printer', {}, false],
    [
      'is known by its numbers, whatever its class',
      { vendorId: '096e', productId: '0309', interfaces: [part('03/00/00')] },
      true,
    ],
  ] as const)('%s', (_title, change, is) => expect(isSigningToken(device(change as Partial<UsbDevice>))).toBe(is));

  const list = '/usr/share/misc/usb.ids';
  test.skipIf(!existsSync(list))(
    'that is known by its numbers stands in the public list (skipped without usb.ids)',
    () => {
      const lines = readFileSync(list, 'latin1').split('\n');
      for (const { vendorId, productIds } of tokenRows) {
        const start = lines.findIndex((line) => line.startsWith(`${vendorId}  `));
        const length = lines.slice(start + 1).findIndex((line) => /^[0-9a-f]{4} /.test(line));
        const products = lines.slice(start + 1, start + 1 + length);
        for (const productId of productIds) {
          expect(
            products.some((line) => line.startsWith(`\t${productId}  `)),
            `${vendorId}:${productId}`,
          ).toBe(true);
        }
      }
    },
  );
});

test.each([
  ['usb1-port2', '1-2'],
  ['1-2-port3', '1-2.3'],
  ['1-2.3-port4', '1-2.3.4'],
  ['driver', null],
])('behind the port %s hangs %s', (port, path) => expect(pathBehind(port)).toBe(path));
