import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { waitAtMost } from '../deadline.ts';
import { localFailure } from '../from-error.ts';
import { type Outcome, success } from '../outcome.ts';
import type { UsbFacts } from './facts.ts';
import { readUsbDevice } from './read-device.ts';
import { readUsbPorts } from './read-ports.ts';

/** A bus has at most 127 devices; a PC that shows more entries than this is read no further. */
const most = 512;

/** Reads the kernel's list of USB devices; no program, and no device is touched. */
export async function readUsb(
  { root }: { root: string },
  { signal, timeoutMs = 2_000 }: { signal: AbortSignal; timeoutMs?: number },
): Promise<Outcome<UsbFacts>> {
  return await waitAtMost(readFolder(root), { signal, timeoutMs, what: root });
}

const isInterface = (name: string): boolean => name.includes(':');

async function readFolder(root: string): Promise<Outcome<UsbFacts>> {
  try {
    const names = (await readdir(root)).slice(0, most).sort();
    const interfaces = names.filter(isInterface);
    const devices = await Promise.all(
      names
        .filter((name) => !isInterface(name))
        .map((name) =>
          readUsbDevice(
            join(root, name),
            interfaces.filter((one) => one.startsWith(`${name}:`)).map((one) => join(root, one)),
          ),
        ),
    );
    const ports = await Promise.all(interfaces.map((name) => readUsbPorts(join(root, name))));
    return success({ devices: devices.flatMap((device) => device ?? []), ports: ports.flat().slice(0, most) });
  } catch (error) {
    return localFailure(error);
  }
}
