import { DeviceReading } from '@motcua/contract';
import { findPrinter } from '../../../src/collectors/usb/find-printer.ts';
import { usbReadings } from '../../../src/collectors/usb/readings.ts';
import type { UsbDevice } from '../../../src/probe/usb/facts.ts';
import { latin } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';

const printer =
  '1-2\t1209\t0001\tExample\tOffice 100\tA1B2\t07/01/02\tMFG:Example;MDL:Office 100;CMD:PCL,PJL;CLS:PRINTER;SN:A1B2;\n';
const token = '1-4\t1209\t0003\tExample\tSign Key\tT7\t0b/00/00\t\n';
const wanted = { vendor: 'Example', model: 'Office 100', serial: 'A1B2' };

/** What devices on a USB cable say of themselves, attribute by attribute as sysfs has it, and the IEEE 1284 id. */
export const usbDevices: FuzzTarget = {
  name: 'USB devices',
  corpus: [latin(printer), latin(printer + token), latin(token + printer + printer)],
  decode: (bytes) => {
    const devices = toDevices(Buffer.from(bytes).toString('utf8'));
    if (devices.length === 0) return null;
    const readings = usbReadings({ devices, ports: [] }, { known: [], now: new Date(0) });
    return { found: findPrinter(devices, wanted), readings: readings.map((reading) => DeviceReading.parse(reading)) };
  },
};

const toDevices = (text: string): UsbDevice[] =>
  text
    .split('\n')
    .slice(0, 64)
    .flatMap((line) => toDevice(line.split('\t')) ?? []);

/** The numbers are the kernel's own, and in hex; all else is whatever stands in the device. */
function toDevice(attributes: readonly string[]): UsbDevice | null {
  const [path = '', vendorId = '', productId = '', manufacturer, product, serial, codes = '', deviceId] = attributes;
  const [code = '', subclass = '', protocol = ''] = codes.split('/');
  if (![vendorId, productId].every((id) => /^[0-9a-f]{4}$/.test(id))) return null;
  return {
    ...{ path, vendorId, productId, bus: 1, address: 4 },
    manufacturer: manufacturer || null,
    product: product || null,
    serial: serial || null,
    ...{ authorized: true, configured: true, asleep: false, fixed: false },
    interfaces: [{ class: code, subclass, protocol, driver: null, deviceId: deviceId ?? null }],
  };
}
