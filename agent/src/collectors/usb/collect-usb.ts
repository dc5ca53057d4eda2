import type { Collected, Context } from '../context.ts';
import { outcomeRow } from '../outcome-row.ts';
import { missed } from '../reading.ts';
import { usbReadings } from './readings.ts';

/** Reads which printers and signing tokens are plugged in by USB; printers that queues name are taken out later. */
export async function collectUsb(context: Context): Promise<Collected> {
  const { probe, settings, signal, now } = context;
  const start = performance.now();
  const usb = await probe.usb({ root: settings.usbRoot }, { signal });
  const known = context.known.filter(({ key }) => key.startsWith('usb:'));
  if (!usb.ok) {
    // A PC without USB, or one that is not Linux: nothing to tell, unless there was something before.
    if (usb.reason === 'tool-missing' && known.length === 0) return { devices: [], probes: [] };
    const devices = known.map((device) => missed(device, usb.reason, now));
    return { devices, probes: [outcomeRow('usb', performance.now() - start, usb)] };
  }
  const devices = usbReadings(usb.value, { known, now });
  return { devices, probes: [outcomeRow('usb', performance.now() - start, null)] };
}
