/** One interface of a USB device; codes in hex as the kernel writes them. */
export interface UsbInterface {
  class: string;
  subclass: string;
  protocol: string;
  driver: string | null;
  /** IEEE 1284 id as usblp read it when the device came; empty when it had no answer, null when nobody asked. */
  deviceId: string | null;
}

/** One device on the bus, as sysfs tells it (Linux, Documentation/ABI/{stable,testing}/sysfs-bus-usb). */
export interface UsbDevice {
  /** Where it hangs: `1-2.3` is bus 1, port 2, port 3 of the hub there. */
  path: string;
  vendorId: string;
  productId: string;
  manufacturer: string | null;
  product: string | null;
  serial: string | null;
  bus: number | null;
  address: number | null;
  /** False when somebody forbids its use. */
  authorized: boolean;
  /** False when the kernel could not switch it on. */
  configured: boolean;
  asleep: boolean;
  /** Built in: it cannot be pulled out. */
  fixed: boolean;
  interfaces: UsbInterface[];
}

/** A port of a hub; older kernels (before 6.5) do not tell its state. */
export interface UsbPort {
  name: string;
  /** Path of the device that hangs there, if any does. */
  path: string;
  state: string | null;
  /** How often it drew too much since the hub came. */
  overCurrents: number | null;
}

/** What the kernel knows of the USB of this PC. */
export interface UsbFacts {
  devices: UsbDevice[];
  ports: UsbPort[];
}
