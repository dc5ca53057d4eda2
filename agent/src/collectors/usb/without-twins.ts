import type { DeviceReading } from '@motcua/contract';
import { identityOfUri, isUsbUri } from '../printer/uri.ts';
import { sameModel } from './find-printer.ts';

/** Pure: takes out USB printers that a queue leads to, because those are read with their queue. */
export function withoutTwins(devices: readonly DeviceReading[]): DeviceReading[] {
  const queues = devices.filter(({ key }) => key.startsWith('cups:')).map(({ identity }) => identity);
  const isTwin = ({ key, kind, identity }: DeviceReading): boolean =>
    key.startsWith('usb:') && kind === 'printer' && queues.some((queue) => leadsTo(queue, identity));
  return devices.filter((device) => !isTwin(device));
}

type Identity = DeviceReading['identity'];

/** By the serial number where both have one; else by the model, if the queue is one of a cable at all. */
function leadsTo(queue: Identity, printer: Identity): boolean {
  const uri = queue.uri ?? '';
  const named = isUsbUri(uri) ? identityOfUri(uri) : queue;
  const serials = [named.serial, queue.serial].filter((serial) => serial !== null);
  if (printer.serial !== null && serials.length > 0) return serials.includes(printer.serial);
  if (!isUsbUri(uri) && !/^ipps?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(uri)) return false;
  return sameModel([printer.model], named.model) !== false;
}
