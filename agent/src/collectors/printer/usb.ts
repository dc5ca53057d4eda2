import { failure } from '../../probe/outcome.ts';
import type { UsbFacts } from '../../probe/usb.ts';
import type { Context } from '../context.ts';
import type { Finding } from './device-facts.ts';
import { identityOfUri } from './uri.ts';

/** USB class code of printers. */
const printerClass = '07';

/** A USB printer cannot be asked for its state, but the kernel knows whether there is one at all. */
export async function readUsbDevice({ probe, signal }: Context, uri: string): Promise<Finding> {
  const usb = await probe.usb({}, { signal });
  if (!usb.ok || mayBePluggedIn(usb.value, uri)) return { is: 'not-probed' };
  return { is: 'failed', failure: failure('device-unreachable', 'no printer is plugged in by USB') };
}

/**
 * Pure: whether the printer of this URI may be among the USB devices. Its serial number need not be the kernel's
 * (some printers have another in their IEEE 1284 id), so only a PC without any USB printer says no.
 */
export function mayBePluggedIn({ serials, interfaceClasses }: UsbFacts, uri: string): boolean {
  const { serial } = identityOfUri(uri);
  return interfaceClasses.includes(printerClass) || (serial !== null && serials.includes(serial));
}
