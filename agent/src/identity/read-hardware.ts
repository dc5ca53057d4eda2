import { hash } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { Hardware } from '@motcua/contract';
import type { Files } from '../state/files.ts';

/** What `os.networkInterfaces` says. */
type Interfaces = ReturnType<typeof networkInterfaces>;

const machineFile = '/etc/machine-id';
const boardFile = '/sys/class/dmi/id/board_serial';
/** What makers write who have nothing to write. */
const noSerial = /^(|0+|none|default string|to be filled by o\.e\.m\.|not specified|n\/a)$/i;

/** Which PC this is, by hashes; a part that is not there or may not be read is null. */
export async function readHardware({
  files,
  interfaces = networkInterfaces,
}: {
  files: Pick<Files, 'read'>;
  interfaces?: () => Interfaces;
}): Promise<Hardware> {
  const read = async (path: string) => {
    const bytes = await files.read(path, 256).catch(() => new Uint8Array());
    return new TextDecoder().decode(bytes).trim();
  };
  const [machine, board] = [await read(machineFile), await read(boardFile)];
  return {
    machine: digest('machine', machine),
    board: noSerial.test(board) ? null : digest('board', board),
    macs: digest('macs', macsIn(interfaces()).join(' ')),
  };
}

/** Addresses that the makers of network cards gave (IEEE 802: neither local nor group), which outlive a reinstallation. */
export function macsIn(interfaces: Interfaces): string[] {
  const macs = Object.values(interfaces).flatMap((addresses = []) => addresses.map(({ mac }) => mac.toLowerCase()));
  return [...new Set(macs)]
    .filter((mac) => (Number.parseInt(mac.slice(0, 2), 16) & 3) === 0 && !/^[0:]+$/.test(mac))
    .sort();
}

/** A machine-id must not leave its machine as it is (machine-id(5)). */
const digest = (part: string, value: string): string | null =>
  value === '' ? null : hash('sha256', `motcua ${part} ${value}`).slice(0, 32);
