import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitAtMost } from './deadline.ts';
import { localFailure } from './from-error.ts';
import { type Outcome, success } from './outcome.ts';

/** What is plugged in: serial numbers of devices, and class codes of their interfaces in hex. */
export interface UsbFacts {
  serials: string[];
  interfaceClasses: string[];
}

const most = 512;

/** Reads the kernel's list of USB devices; no program, and no device is touched. */
export async function readUsb(
  { root = '/sys/bus/usb/devices' }: { root?: string },
  { signal, timeoutMs = 2_000 }: { signal: AbortSignal; timeoutMs?: number },
): Promise<Outcome<UsbFacts>> {
  return await waitAtMost(readFolder(root), { signal, timeoutMs, what: root });
}

async function readFolder(root: string): Promise<Outcome<UsbFacts>> {
  try {
    const names = (await readdir(root)).slice(0, most);
    const read = (file: string) => Promise.all(names.map((name) => firstLine(join(root, name, file))));
    const [serials, interfaceClasses] = [await read('serial'), await read('bInterfaceClass')];
    return success({ serials: serials.flatMap(present), interfaceClasses: interfaceClasses.flatMap(present) });
  } catch (error) {
    return localFailure(error);
  }
}

const present = (text: string | null): string[] => (text === null || text === '' ? [] : [text]);

/** Devices have a serial, interfaces a class; either may be missing, or vanish while it is read. */
const firstLine = async (path: string): Promise<string | null> =>
  (await readFile(path, 'utf8').catch(() => null))?.trim() ?? null;
