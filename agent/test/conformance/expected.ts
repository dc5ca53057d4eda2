import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of recordings of real devices; they stay outside the repository. */
export const folder = join(process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'snmp');

/** A device as independent readers of the recording found it. */
export interface ExpectedDevice {
  device: string;
  file: string;
  role: string;
  modelCandidates?: Record<string, string>;
  contexts?: Record<string, string>;
  [field: string]: unknown;
}

export const expectedDevices: ExpectedDevice[] = existsSync(join(folder, 'expected.json'))
  ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).devices
  : [];

/** Octets of a recording, one a character, because descriptions are in any character set. */
export const recording = (file: string): string => readFileSync(join(folder, file), 'latin1');
