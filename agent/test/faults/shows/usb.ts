import { healthOf } from '@motcua/contract';
import { startUsb } from '../../../../test/peers/index.ts';
import { eachLimited } from '../../../src/collectors/each-limited.ts';
import { readUsbPrinter } from '../../../src/collectors/printer/usb.ts';
import { testContext } from '../../collectors/context.ts';
import { printer, scanner } from '../../collectors/counter-pc.ts';
import { failed, type ShowAll, type Shown } from '../show.ts';
import type { UsbShow } from '../tables/usb.ts';

export const showUsb: ShowAll<UsbShow> = (faults) => eachLimited(faults, 4, ({ show }) => showOne(show));

async function showOne({ writes = {}, unplug = false }: UsbShow): Promise<Shown> {
  await using bed = await startUsb({ devices: [printer, { ...scanner, port: 1 }] });
  for (const [path, text] of Object.entries(writes)) await bed.write(path, text);
  if (unplug) await bed.unplug(2);
  const context = testContext({ settings: { usbRoot: bed.root } });
  const finding = await readUsbPrinter(context, 'usb://Example/Office%20100?serial=A1B2');
  if (finding.is === 'failed') return failed(finding.failure);
  const reasons = finding.is === 'read' ? finding.facts.reasons : ['device-not-probed'];
  return { reasons, health: healthOf(reasons) };
}
