import type { Outcome } from '../../probe/outcome.ts';
import type { UsbDevice, UsbFacts } from '../../probe/usb/facts.ts';
import type { KnownDevice } from '../context.ts';
import { meaningful } from '../text.ts';
import { whyAbsent, whyUseless } from '../usb/bus-failure.ts';
import { sameModel } from '../usb/find-printer.ts';

/** Pure: the device on the bus that SANE calls `backend:libusb:001:004`. */
export function deviceOf(usb: Outcome<UsbFacts>, saneName: string): UsbDevice | null {
  const [, bus, address] = /libusb:(\d+):(\d+)/.exec(saneName) ?? [];
  if (!usb.ok || bus === undefined) return null;
  return usb.value.devices.find((one) => one.bus === Number(bus) && one.address === Number(address)) ?? null;
}

/** Pure: its serial number, which SANE does not tell. */
export const serialOf = (usb: Outcome<UsbFacts>, saneName: string): string | null =>
  meaningful(deviceOf(usb, saneName)?.serial);

/** Pure: why SANE no longer lists a scanner; the bus tells whether it is still plugged in. */
export function whyGone(usb: Outcome<UsbFacts>, scanner: KnownDevice): string {
  const onCable = /:usb:|libusb:/.test(scanner.key) || /libusb:/.test(scanner.identity.uri ?? '');
  if (!usb.ok || !onCable) return 'scanner-unplugged';
  const { serial, model } = scanner.identity;
  const still = usb.value.devices.find((device) =>
    serial === null ? sameModel([device.product], model) === true : device.serial === serial,
  );
  if (still !== undefined) return whyUseless(still)?.reason ?? 'scanner-not-listed';
  const absent = whyAbsent(usb.value, scanner.name).reason;
  return absent === 'device-unplugged-or-off' ? 'scanner-unplugged' : absent;
}
