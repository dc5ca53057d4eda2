import { type Failure, failure } from '../../probe/outcome.ts';
import type { UsbDevice, UsbFacts } from '../../probe/usb/facts.ts';
import { printerInterfaces } from './codes.ts';

/** States of a port at which something is plugged in, but not yet of use (ABI/testing/sysfs-bus-usb). */
const halfway = /^(attached|powered|reconnecting|unauthenticated|default|addressed)$/;

/** Pure: why a device that should be on the bus is not. */
export function whyAbsent({ devices, ports }: UsbFacts, what: string): Failure {
  const used = new Set(devices.map(({ path }) => path));
  const empty = ports.filter(({ path }) => !used.has(path));
  const stuck = empty.find(({ state }) => halfway.test(state ?? ''));
  if (stuck !== undefined) return failure('usb-not-recognised', `${what}: ${stuck.name} is ${stuck.state}`);
  const cut = empty.find(({ overCurrents }) => (overCurrents ?? 0) > 0);
  if (cut !== undefined) return failure('usb-over-current', `${what}: ${cut.name}`);
  return failure('device-unplugged-or-off', `${what} is not on the USB bus`);
}

/** Pure: what the bus has against a device that is plugged in; null when nothing, asleep or not. */
export function whyUseless(device: UsbDevice): Failure | null {
  if (!device.authorized) return failure('usb-not-authorized', device.path);
  if (!device.configured) return failure('usb-not-configured', device.path);
  const printers = printerInterfaces(device);
  const silent = printers.length > 0 && printers.every(({ deviceId }) => deviceId === '');
  return silent ? failure('usb-printer-silent', `${device.path}: no IEEE 1284 id`) : null;
}
