import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, numberAttribute } from './attribute.ts';
import type { UsbPort } from './facts.ts';

/** Reads the ports of a hub; an interface that is no hub has none. */
export async function readUsbPorts(folder: string): Promise<UsbPort[]> {
  const names = await readdir(folder).catch(() => []);
  return await Promise.all(
    names.flatMap((name) => {
      const path = pathBehind(name);
      return path === null ? [] : [readPort(join(folder, name), { name, path })];
    }),
  );
}

const readPort = async (folder: string, { name, path }: Pick<UsbPort, 'name' | 'path'>): Promise<UsbPort> => ({
  ...{ name, path },
  state: await attribute(folder, 'state'),
  overCurrents: await numberAttribute(folder, 'over_current_count'),
});

/** Pure: `usb1-port2` leads to device `1-2`, `1-2-port3` to `1-2.3`. */
export function pathBehind(port: string): string | null {
  const [, root, hub, number] = /^(?:usb(\d+)|(\d+-[\d.]+))-port(\d+)$/.exec(port) ?? [];
  if (number === undefined) return null;
  return root === undefined ? `${hub}.${number}` : `${root}-${number}`;
}
