import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startDaemon } from './daemon.ts';
import { runTool } from './run-tool.ts';
import { scratchFolder } from './scratch.ts';
import { rootHub, type UsbDeviceText, usbDeviceText } from './usb-device.ts';

export interface UsbBed extends AsyncDisposable {
  /** Where this bed's kernel would list its USB devices. */
  root: string;
  /** What lsusb says of it. */
  lsusb(): Promise<string>;
  /** Takes the device out that hangs on a port of the root hub. */
  unplug(port: number): Promise<void>;
  /** Changes or adds an attribute, by its path below the bus' own folder. */
  write(path: string, text: string): Promise<void>;
}

const bus = 'sys/devices/pci0000:00/0000:00:14.0/usb1';

/** A umockdev testbed: a sysfs of its own, which its programs take for the kernel's. */
export async function startUsb(given: { file: string } | { devices: readonly UsbDeviceText[] }): Promise<UsbBed> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('usb'));
  const file = 'file' in given ? given.file : join(folder.path, 'bed.umockdev');
  if ('devices' in given) await writeFile(file, rootHub + given.devices.map(usbDeviceText).join(''));
  const daemon = stack.use(
    await startDaemon('umockdev-run', {
      args: ['--device', file, '--', 'sh', '-c', 'echo "$UMOCKDEV_DIR"; exec sleep infinity'],
      env: { TMPDIR: folder.path }, // umockdev makes its bed there, and does not clear it when it is killed
      ready: (log) => /umockdev\.\w+\n/.test(log()),
    }),
  );
  const bed =
    daemon
      .log()
      .split('\n')
      .find((line) => /umockdev\.\w+$/.test(line)) ?? '';
  const [root, devices] = [join(bed, 'sys/bus/usb/devices'), join(bed, bus)];
  const owned = stack.move();
  return {
    root,
    lsusb: () => runTool('umockdev-wrapper', ['lsusb'], { UMOCKDEV_DIR: bed }),
    unplug: async (port) => {
      await rm(join(root, `1-${port}`));
      for (const at of [0, 1, 2]) await rm(join(root, `1-${port}:1.${at}`), { force: true });
      await rm(join(devices, `1-${port}`), { recursive: true });
    },
    write: async (path, text) => {
      await mkdir(dirname(join(devices, path)), { recursive: true });
      await writeFile(join(devices, path), `${text}\n`);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
