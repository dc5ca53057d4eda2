import type { UsbDevice } from '../../probe/usb/facts.ts';
import { tokenRowOf } from '../../quirks/signing-tokens.ts';
import { isSmartCard } from './codes.ts';

/** Readers of chip cards are of the same class, and say so in their names. */
const reader = /reader|keyboard|\bscr\d|card ?man|contactless|\bnfc\b/i;

/** Pure: whether a device is a token that signs: known by its numbers, or a chip card that is no reader and not built in. */
export const isSigningToken = (device: UsbDevice): boolean =>
  !device.fixed && (tokenRowOf(device) !== undefined || (isSmartCard(device) && !reader.test(device.product ?? '')));
