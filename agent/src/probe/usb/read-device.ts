import { readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { attribute, numberAttribute } from './attribute.ts';
import type { UsbDevice, UsbInterface } from './facts.ts';

/** Reads one device and its interfaces; null for what vanished, or is no device. */
export async function readUsbDevice(folder: string, interfaces: readonly string[]): Promise<UsbDevice | null> {
  const read = (name: string) => attribute(folder, name);
  const [vendorId, productId] = await Promise.all([read('idVendor'), read('idProduct')]);
  if (!isHex(vendorId, 4) || !isHex(productId, 4)) return null;
  const [manufacturer, product, serial] = await Promise.all(['manufacturer', 'product', 'serial'].map(read));
  const [authorized, configuration, status, removable] = await Promise.all(
    ['authorized', 'bConfigurationValue', 'power/runtime_status', 'removable'].map(read),
  );
  return {
    path: basename(folder),
    ...{ vendorId, productId },
    manufacturer: manufacturer || null,
    product: product || null,
    serial: serial || null,
    bus: await numberAttribute(folder, 'busnum'),
    address: await numberAttribute(folder, 'devnum'),
    authorized: authorized !== '0',
    // The file is empty for a device without a configuration; where there is no file nothing is said against it.
    configured: configuration !== '' && configuration !== '0',
    asleep: status === 'suspended',
    fixed: removable === 'fixed',
    interfaces: (await Promise.all(interfaces.map(readInterface))).flatMap((one) => one ?? []),
  };
}

async function readInterface(folder: string): Promise<UsbInterface | null> {
  const read = (name: string) => attribute(folder, name);
  const [code, subclass, protocol, deviceId] = await Promise.all([
    read('bInterfaceClass'),
    read('bInterfaceSubClass'),
    read('bInterfaceProtocol'),
    read('ieee1284_id'),
  ]);
  if (!isHex(code, 2)) return null;
  const driver = await readlink(join(folder, 'driver')).catch(() => null);
  return {
    class: code,
    subclass: subclass ?? '',
    protocol: protocol ?? '',
    driver: driver === null ? null : basename(driver),
    deviceId,
  };
}

const isHex = (text: string | null, digits: number): text is string =>
  text?.length === digits && /^[0-9a-f]+$/.test(text);
