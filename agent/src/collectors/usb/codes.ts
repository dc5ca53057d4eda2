import type { UsbDevice, UsbInterface } from '../../probe/usb/facts.ts';

const [printer, smartCard] = ['07', '0b'];

/** Interfaces of the printer class (USB-IF defined class codes, 07h). */
export const printerInterfaces = ({ interfaces }: UsbDevice): UsbInterface[] =>
  interfaces.filter((one) => one.class === printer);

/** Whether it speaks IPP over USB (USB-IF, class 07h, subclass 01h, protocol 04h). */
export const speaksIpp = (device: UsbDevice): boolean =>
  printerInterfaces(device).some(({ subclass, protocol }) => subclass === '01' && protocol === '04');

/** Whether it is a chip card reader or a token that looks like one (CCID, 0Bh). */
export const isSmartCard = ({ interfaces }: UsbDevice): boolean => interfaces.some((one) => one.class === smartCard);
