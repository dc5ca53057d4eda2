import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DeviceReading } from '@motcua/contract';
import { expect, test } from 'vitest';
import { describeWithPeer, startCups, startUsb, type UsbBed } from '../../../test/peers/index.ts';
import { collectAll } from '../../src/collectors/collect-all.ts';
import { identityOfUri } from '../../src/collectors/printer/uri.ts';
import { readUsbPrinter } from '../../src/collectors/printer/usb.ts';
import { emptyIdentity } from '../../src/collectors/reading.ts';
import { deviceOf, whyGone } from '../../src/collectors/scanner/on-bus.ts';
import { cupsAddresses } from '../../src/collectors/settings.ts';
import { collectUsb } from '../../src/collectors/usb/collect-usb.ts';
import { findPrinter } from '../../src/collectors/usb/find-printer.ts';
import { readUsb } from '../../src/probe/usb/read-usb.ts';
import { emptyMemory, testContext } from './context.ts';
import { cardReader, printer, scanner, token } from './counter-pc.ts';

const signal = new AbortController().signal;
const uri = 'usb://Example/Office%20100?serial=A1B2';
const shared = join(process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'fixtures/usb');

const facts = async ({ root }: UsbBed) => {
  const usb = await readUsb({ root }, { signal });
  return usb.ok ? usb.value : expect.fail(usb.detail);
};
const context = ({ root }: UsbBed, known: Parameters<typeof testContext>[0] = {}) =>
  testContext({ ...known, settings: { usbRoot: root } });
const find = (bed: UsbBed, queue = uri) => readUsbPrinter(context(bed), queue);

describeWithPeer(['umockdev-run', 'umockdev-wrapper', 'lsusb'], 'devices on a USB cable', () => {
  test('are those that lsusb lists, by their numbers and places', async () => {
    await using bed = await startUsb({ devices: [printer, scanner, token, cardReader] });
    const listed = (await bed.lsusb())
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 32))
      .sort();
    const three = (value: number | null) => String(value).padStart(3, '0');
    const read = (await facts(bed)).devices
      .map((one) => `Bus ${three(one.bus)} Device ${three(one.address)}: ID ${one.vendorId}:${one.productId}`)
      .sort();
    expect(read).toHaveLength(5);
    expect(read).toEqual(listed);
  });

  test('tell what is in their descriptors and in the IEEE 1284 id', async () => {
    await using bed = await startUsb({ devices: [printer] });
    const { devices } = await facts(bed);
    expect(devices.find(({ path }) => path === '1-2')).toMatchObject({
      manufacturer: 'Example',
      product: 'Office 100',
      serial: 'A1B2',
      authorized: true,
      configured: true,
      asleep: false,
      interfaces: [
        { class: '07', subclass: '01', protocol: '02', deviceId: expect.stringContaining('MDL:Office 100') },
      ],
    });
  });

  test('a printer that is pulled out or switched off is down behind its queue; one that is there cannot be asked', async () => {
    await using bed = await startUsb({ devices: [printer, scanner, token] });
    expect(await find(bed)).toEqual({ is: 'not-probed' });
    await bed.write('1-2/power/runtime_status', 'suspended');
    expect(await find(bed)).toEqual({ is: 'not-probed' }); // asleep is no fault
    expect(await find(bed, 'hp:/usb/Office_100?serial=A1B2')).toEqual({ is: 'not-probed' });
    await bed.unplug(2);
    expect(await find(bed)).toMatchObject({ is: 'failed', failure: { reason: 'device-unplugged-or-off' } });
    expect(await find(bed, 'hp:/usb/Office_100?serial=A1B2')).toMatchObject({
      failure: { reason: 'device-unplugged-or-off' },
    });
  });

  test('a printer that is plugged in and gives no answer, is forbidden or cannot be switched on has a reason of its own', async () => {
    await using bed = await startUsb({ devices: [printer] });
    await bed.write('1-2/1-2:1.0/ieee1284_id', '');
    expect(await find(bed)).toMatchObject({ failure: { reason: 'usb-printer-silent' } });
    await bed.write('1-2/bConfigurationValue', '');
    expect(await find(bed)).toMatchObject({ failure: { reason: 'usb-not-configured' } });
    await bed.write('1-2/authorized', '0');
    expect(await find(bed)).toMatchObject({ failure: { reason: 'usb-not-authorized' } });
  });

  test('a port that holds something unknown, or was cut off, is told when the printer is gone', async () => {
    await using bed = await startUsb({ devices: [printer, { ...scanner, port: 1 }] });
    await bed.write('1-1/1-1:1.0/1-1-port3/state', 'not attached');
    await bed.write('1-1/1-1:1.0/1-1-port3/over_current_count', '0');
    await bed.unplug(2);
    expect(await find(bed)).toMatchObject({ failure: { reason: 'device-unplugged-or-off' } });
    await bed.write('1-1/1-1:1.0/1-1-port3/over_current_count', '2');
    expect(await find(bed)).toMatchObject({ failure: { reason: 'usb-over-current' } });
    await bed.write('1-1/1-1:1.0/1-1-port3/state', 'default');
    expect(await find(bed)).toMatchObject({ failure: { reason: 'usb-not-recognised' } });
  });

  test('a printer that no queue names, and a token, have readings; a card reader and a scanner have none', async () => {
    await using bed = await startUsb({
      devices: [printer, scanner, token, { ...token, port: 6, address: 8, serial: 'T8' }, cardReader],
    });
    const { devices, probes } = await collectUsb(context(bed));
    expect(devices.map((one) => DeviceReading.parse(one)).map(({ key, kind, health }) => [key, kind, health])).toEqual([
      ['usb:1209:0001:A1B2', 'printer', 'unknown'],
      ['usb:1209:0003:T7', 'signing_token', 'ok'],
      ['usb:1209:0003:T8', 'signing_token', 'ok'],
    ]);
    expect(probes).toMatchObject([{ probe: 'usb', ok: true }]);
  });

  test('a token that an officer takes along is absent, which is no fault; a printer that is gone is', async () => {
    await using bed = await startUsb({ devices: [printer, token] });
    const known = (await collectUsb(context(bed))).devices;
    await bed.unplug(4);
    await bed.unplug(2);
    const { devices } = await collectUsb(context(bed, { known }));
    expect(devices.map(({ kind, health, reasons }) => ({ kind, health, reasons }))).toEqual([
      { kind: 'printer', health: 'down', reasons: ['device-unplugged-or-off'] },
      { kind: 'signing_token', health: 'unknown', reasons: ['token-absent'] },
    ]);
  });

  test('a scanner is found by its place on the bus, and missed with what the bus knows of it', async () => {
    await using bed = await startUsb({ devices: [scanner] });
    const usb = { ok: true, value: await facts(bed) } as const;
    expect(deviceOf(usb, 'epsonds:libusb:001:005')?.serial).toBe('S9');
    expect(deviceOf(usb, 'epsonds:libusb:001:004')).toBeNull();
    const known = {
      key: 'sane:epsonds:usb:Example-Scan-200',
      kind: 'scanner',
      name: 'Example Scan 200',
      identity: { ...emptyIdentity, model: 'Scan 200', serial: 'S9' },
    } as const;
    expect(whyGone(usb, known)).toBe('scanner-not-listed');
    expect(whyGone(usb, { ...known, identity: { ...known.identity, serial: null } })).toBe('scanner-not-listed');
    await bed.unplug(3);
    expect(whyGone({ ok: true, value: await facts(bed) }, known)).toBe('scanner-unplugged');
  });
});

describeWithPeer(
  ['umockdev-run', 'cupsd', 'lpadmin', 'cupsdisable'],
  'a queue of the print service to a printer on a cable',
  () => {
    test('is unknown while the printer is plugged in, and down when it is not; the printer has one reading', async () => {
      await using cups = await startCups();
      await using bed = await startUsb({ devices: [printer, { ...printer, port: 6, address: 9, serial: 'Z9' }] });
      await cups.addQueue('counter1', uri);
      const settings = { usbRoot: bed.root, cups: cupsAddresses(cups.server) };
      const read = async () => {
        const given = { ...testContext({ settings }), memory: emptyMemory, clockSkewMs: null };
        const { devices } = await collectAll(given);
        return devices.map(({ key, health, reasons }) => ({ key, health, reasons }));
      };
      const other = { key: 'usb:1209:0001:Z9', health: 'unknown', reasons: ['usb-printer-without-queue'] };
      expect(await read()).toEqual([
        { key: 'cups:counter1', health: 'unknown', reasons: ['device-not-probed'] },
        other,
      ]);
      await bed.unplug(2);
      expect(await read()).toEqual([
        { key: 'cups:counter1', health: 'down', reasons: ['device-unplugged-or-off'] },
        other,
      ]);
      await cups.pause('counter1');
      expect(await read()).toEqual([
        { key: 'cups:counter1', health: 'down', reasons: ['queue-paused', 'device-unplugged-or-off'] },
        other,
      ]);
    });
  },
);

describeWithPeer(['umockdev-run'], 'a hand-written testbed of another hand', () => {
  const file = join(shared, 'counter.umockdev');
  test.skipIf(!existsSync(file))('is read like lsusb reads it (skipped without the recordings)', async () => {
    await using bed = await startUsb({ file });
    expect((await facts(bed)).devices.map(({ path, vendorId, productId }) => [path, vendorId, productId])).toEqual([
      ['1-2', '04b8', '0e28'],
      ['usb1', '1d6b', '0002'],
    ]);
    const { devices } = await collectUsb(context(bed));
    expect(devices).toMatchObject([{ identity: { model: 'TM-T20III', serial: 'X7KQ000123' } }]);
    const queue = identityOfUri('usb://EPSON/TM-T20III?serial=X7KQ000123');
    expect(findPrinter((await facts(bed)).devices, queue)).toMatchObject({ is: 'there', device: { path: '1-2' } });
  });
});

test('a PC that does not tell its USB devices proves nothing', async () => {
  const nowhere = testContext({ settings: { usbRoot: '/nowhere' } });
  expect(await readUsbPrinter(nowhere, uri)).toEqual({ is: 'not-probed' });
  expect(await collectUsb(nowhere)).toEqual({ devices: [], probes: [] });
});
