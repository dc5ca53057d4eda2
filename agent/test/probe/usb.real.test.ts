import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../test/peers/index.ts';
import { readDevice } from '../../src/collectors/printer/device.ts';
import { createProbe } from '../../src/probe/create-probe.ts';
import { readUsb } from '../../src/probe/usb.ts';
import { testContext } from '../collectors/context.ts';

const signal = new AbortController().signal;
const uri = 'usb://Example/Office%20100?serial=A1B2';

test('a USB printer that is pulled out is down behind its idle queue; one that is there cannot be asked', async () => {
  await using folder = await scratchFolder('sysfs');
  const root = folder.path;
  const device = async (name: string, files: Record<string, string>) => {
    await mkdir(join(root, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(root, name, file), `${text}\n`);
  };
  const probe = { ...createProbe(), usb: () => readUsb({ root }, { signal }) };
  const find = () => readDevice(testContext({ probe }), uri, { idle: true });

  await device('1-1', { idVendor: '1d6b', serial: 'KEYBOARD' });
  await device('1-1:1.0', { bInterfaceClass: '03' });
  expect(await find()).toMatchObject({ is: 'failed', failure: { reason: 'device-unreachable' } });

  await device('1-2', { idVendor: '04b8', serial: 'other' });
  await device('1-2:1.0', { bInterfaceClass: '07' }); // a printer, under a serial number of its own
  expect(await find()).toEqual({ is: 'not-probed' });
});

test('a PC that does not tell its USB devices proves nothing', async () => {
  const probe = { ...createProbe(), usb: () => readUsb({ root: '/nowhere' }, { signal }) };
  expect(await readDevice(testContext({ probe }), uri, { idle: true })).toEqual({ is: 'not-probed' });
});
