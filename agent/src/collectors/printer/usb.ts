import type { Outcome } from '../../probe/outcome.ts';
import type { UsbFacts } from '../../probe/usb/facts.ts';
import type { Context } from '../context.ts';
import { whyAbsent, whyUseless } from '../usb/bus-failure.ts';
import { speaksIpp } from '../usb/codes.ts';
import { findPrinter } from '../usb/find-printer.ts';
import type { Finding } from './device-facts.ts';
import { identityOfUri } from './uri.ts';

/** A USB printer cannot be asked for its state, but the kernel knows whether it is plugged in. */
export const readUsbPrinter = async (context: Context, uri: string): Promise<Finding> =>
  judgeUsbPrinter(await readBus(context), uri);

const readBus = ({ probe, signal, settings }: Context): Promise<Outcome<UsbFacts>> =>
  probe.usb({ root: settings.usbRoot }, { signal });

/** Pure: what the bus says of the printer that a USB queue leads to. A bus that cannot be read proves nothing. */
export function judgeUsbPrinter(usb: Outcome<UsbFacts>, uri: string): Finding {
  if (!usb.ok) return { is: 'not-probed' };
  const found = findPrinter(usb.value.devices, identityOfUri(uri));
  if (found.is === 'absent') return { is: 'failed', failure: whyAbsent(usb.value, 'the printer of the queue') };
  const useless = found.is === 'there' ? whyUseless(found.device) : null;
  return useless === null ? { is: 'not-probed' } : { is: 'failed', failure: useless };
}

/** Ports of this PC at which ipp-usb(8) offers printers on a cable. */
const isIppUsb = (uri: string): boolean => {
  const { hostname, port } = new URL(uri);
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) && Number(port) >= 60_000;
};

/** IPP over USB: when nobody answers, the bus tells whether there is such a printer at all. */
export async function explainIppUsb(context: Context, uri: string, finding: Finding): Promise<Finding> {
  if (finding.is !== 'failed' || finding.failure.reason !== 'device-unreachable' || !isIppUsb(uri)) return finding;
  const usb = await readBus(context);
  if (!usb.ok || usb.value.devices.some(speaksIpp)) return finding;
  return { is: 'failed', failure: whyAbsent(usb.value, 'a printer with IPP over USB') };
}
