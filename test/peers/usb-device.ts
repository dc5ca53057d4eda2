/** A made-up device for a testbed; what is left out is as most devices have it. */
export interface UsbDeviceText {
  /** Port of the root hub. */
  port: number;
  address: number;
  /** As lsusb writes it: vendor, colon, product. */
  id: string;
  manufacturer?: string;
  product?: string;
  serial?: string;
  /** `class/subclass/protocol` in hex, with the IEEE 1284 id of a printer interface that usblp has. */
  interfaces: readonly { is: string; deviceId?: string }[];
  attributes?: Readonly<Record<string, string>>;
}

const bus = '/devices/pci0000:00/0000:00:14.0/usb1';

/** The root hub that all of them hang on, in umockdev's format. */
export const rootHub = [
  `P: ${bus}`,
  'E: BUSNUM=001',
  'E: DEVNAME=/dev/bus/usb/001/001',
  'E: DEVNUM=001',
  'E: DEVTYPE=usb_device',
  'E: SUBSYSTEM=usb',
  ...attributes({ busnum: '1', devnum: '1', idVendor: '1d6b', idProduct: '0002', bConfigurationValue: '1' }),
  `H: descriptors=${descriptors('1d6b:0002', ['09/00/00'])}`,
  '',
  '',
].join('\n');

/** Hand-written: a device in umockdev's format, with descriptors so that lsusb lists it (simulated data). */
export function usbDeviceText(device: UsbDeviceText): string {
  const { port, address, id, manufacturer, product, serial, interfaces } = device;
  const [idVendor = '', idProduct = ''] = id.split(':');
  const [folder, number] = [`${bus}/1-${port}`, String(address).padStart(3, '0')];
  const texts = { ...(manufacturer && { manufacturer }), ...(product && { product }), ...(serial && { serial }) };
  const head = [
    `P: ${folder}`,
    'E: BUSNUM=001',
    `E: DEVNAME=/dev/bus/usb/001/${number}`,
    `E: DEVNUM=${number}`,
    'E: DEVTYPE=usb_device',
    'E: SUBSYSTEM=usb',
    ...attributes({ busnum: '1', devnum: String(address), idVendor, idProduct, bConfigurationValue: '1', ...texts }),
    ...attributes(device.attributes ?? {}),
    `H: descriptors=${descriptors(
      id,
      interfaces.map(({ is }) => is),
    )}`,
    '',
  ];
  const parts = interfaces.map(({ is, deviceId }, at) =>
    interfaceText(`${folder}/1-${port}:1.${at}`, { is, deviceId }),
  );
  return `${head.join('\n')}\n${parts.join('\n')}\n`;
}

function interfaceText(folder: string, { is, deviceId }: { is: string; deviceId: string | undefined }): string {
  const [bInterfaceClass = '', bInterfaceSubClass = '', bInterfaceProtocol = ''] = is.split('/');
  const id = deviceId === undefined ? {} : { ieee1284_id: deviceId };
  const codes = { bInterfaceClass, bInterfaceSubClass, bInterfaceProtocol };
  return [`P: ${folder}`, 'E: DEVTYPE=usb_interface', 'E: SUBSYSTEM=usb', ...attributes({ ...codes, ...id }), ''].join(
    '\n',
  );
}

function attributes(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `A: ${name}=${value}\\n`);
}

/** Device, configuration and interface descriptors without endpoints (USB 2.0, 9.6). */
function descriptors(id: string, interfaces: readonly string[]): string {
  const [vendor = '', product = ''] = id.split(':');
  const little = (hex: string) => hex.slice(2) + hex.slice(0, 2);
  const byte = (value: number) => value.toString(16).padStart(2, '0');
  const device = `120100020000004${'0'}${little(vendor)}${little(product)}0001000000${'01'}`;
  const list = interfaces.map((is, at) => `0904${byte(at)}0000${is.replaceAll('/', '')}00`).join('');
  const configuration = `0902${little((9 + 9 * interfaces.length).toString(16).padStart(4, '0'))}${byte(interfaces.length)}0100C001`;
  return `${device}${configuration}${list}`.toUpperCase();
}
