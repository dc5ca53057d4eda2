import type { UsbDevice } from '../../probe/usb/facts.ts';
import { readDeviceId } from '../printer/device-id.ts';
import { meaningful } from '../text.ts';
import { printerInterfaces } from './codes.ts';

/** What a queue's URI, or what is known from before, says of a printer on a cable. */
export interface Wanted {
  vendor: string | null;
  model: string | null;
  serial: string | null;
}

export type Presence = { is: 'there'; device: UsbDevice } | { is: 'perhaps' } | { is: 'absent' };

/** Pure: whether the printer that is wanted hangs on the bus. `absent` is said only when no device can be it. */
export function findPrinter(devices: readonly UsbDevice[], wanted: Wanted): Presence {
  const judged = devices.map((device) => ({ device, verdict: compare(device, wanted) }));
  const found = judged.find(({ verdict }) => verdict === 'is');
  if (found !== undefined) return { is: 'there', device: found.device };
  return { is: judged.some(({ verdict }) => verdict === 'may-be') ? 'perhaps' : 'absent' };
}

/**
 * CUPS makes its URIs out of the IEEE 1284 id, and of the serial number of the bus where the id has none. So a
 * device with both known and neither equal is another one; where the kernel has not read the id, it may be this one.
 */
function compare(device: UsbDevice, wanted: Wanted): 'is' | 'may-be' | 'is-not' {
  const told = printerInterfaces(device).map(({ deviceId }) => deviceId ?? '');
  const ids = told.filter((id) => id !== '').map(readDeviceId);
  const serials = [device.serial, ...ids.map(({ serial }) => serial)].flatMap((serial) => meaningful(serial) ?? []);
  if (wanted.serial !== null && serials.includes(wanted.serial)) return 'is';
  if (told.length === 0) return 'is-not'; // it has no printer in it
  const same = sameModel([device.product, ...ids.map(({ model }) => model)], wanted.model);
  if (same === false) return 'is-not';
  if (wanted.serial !== null) return ids.length > 0 && serials.length > 0 ? 'is-not' : 'may-be';
  return same === true ? 'is' : 'may-be';
}

/** Names that say that it is a printer, and not which. */
const generic = /^(usb)?[\d.\s-]*(printer|printing support|print(er)? device|composite device|device)?$/i;

/** Pure: whether one of the names is that of the model; null when there is nothing to compare. */
export function sameModel(names: readonly (string | null)[], wanted: string | null): boolean | null {
  const known = names.flatMap((name) => (name === null || generic.test(name) ? [] : letters(name)));
  const model = wanted === null ? '' : letters(wanted);
  if (known.length === 0 || model === '') return null;
  return known.some((name) => name !== '' && (name.includes(model) || model.includes(name)));
}

/** Drivers write spaces as underscores, and drop what is no letter. */
const letters = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
