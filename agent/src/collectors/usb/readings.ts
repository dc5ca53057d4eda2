import type { DeviceReading } from '@motcua/contract';
import type { UsbDevice, UsbFacts } from '../../probe/usb/facts.ts';
import { tokenRowOf } from '../../quirks/signing-tokens.ts';
import type { KnownDevice } from '../context.ts';
import { nthKeys } from '../nth-key.ts';
import { readDeviceId } from '../printer/device-id.ts';
import { emptyIdentity, missed, toReading } from '../reading.ts';
import { meaningful } from '../text.ts';
import { whyAbsent, whyUseless } from './bus-failure.ts';
import { printerInterfaces } from './codes.ts';
import { isSigningToken } from './tokens.ts';

/** What only shows that it is there. */
type PresenceKind = 'printer' | 'signing_token';

/** Pure: printers and signing tokens on the bus, and those known before that are gone. */
export function usbReadings(
  usb: UsbFacts,
  { known, now }: { known: readonly KnownDevice[]; now: Date },
): DeviceReading[] {
  const key = nthKeys();
  const present = usb.devices.flatMap((device) => {
    const kind = kindOf(device);
    return kind === null ? [] : [toPresence(device, { kind, key: key(keyOf(device)), now })];
  });
  const seen = new Set(present.map((reading) => reading.key));
  const gone = known.filter((device) => !seen.has(device.key));
  const reason = ({ kind, name }: KnownDevice) =>
    kind === 'signing_token' ? 'token-absent' : whyAbsent(usb, name).reason;
  return [...present, ...gone.map((device) => missed(device, reason(device), now))];
}

function kindOf(device: UsbDevice): PresenceKind | null {
  if (printerInterfaces(device).length > 0) return 'printer';
  return isSigningToken(device) ? 'signing_token' : null;
}

/** Without a serial number two devices of a model are told apart only by their order, and a swap is not seen. */
const keyOf = ({ vendorId, productId, serial }: UsbDevice): string =>
  ['usb', vendorId, productId, meaningful(serial)].filter((part) => part !== null).join(':');

function toPresence(
  device: UsbDevice,
  { kind, key, now }: { kind: PresenceKind; key: string; now: Date },
): DeviceReading {
  const identity = identityOf(device);
  const useless = whyUseless(device);
  const unused = kind === 'printer' ? ['usb-printer-without-queue'] : [];
  return toReading(
    {
      ...{ key, kind, identity },
      name: identity.model ?? `USB ${device.vendorId}:${device.productId}`,
      reasons: useless === null ? unused : [useless.reason],
    },
    now,
  );
}

function identityOf(device: UsbDevice): DeviceReading['identity'] {
  const told = printerInterfaces(device).find(({ deviceId }) => deviceId)?.deviceId ?? null;
  const id = readDeviceId(told);
  return {
    ...emptyIdentity,
    vendor: id.vendor ?? meaningful(device.manufacturer) ?? tokenRowOf(device)?.vendor ?? null,
    model: id.model ?? meaningful(device.product, 256),
    serial: id.serial ?? meaningful(device.serial),
    uri: `usb:${device.vendorId}:${device.productId}`,
  };
}
