import { reasonOf } from '@motcua/contract';
import type { Ran } from '../../probe/run.ts';

/** SANE_Status by number (SANE standard 1.06, 4.2.7): scanimage leaves with it when reading fails. */
const statuses = [
  'SANE_STATUS_GOOD',
  'SANE_STATUS_UNSUPPORTED',
  'SANE_STATUS_CANCELLED',
  'SANE_STATUS_DEVICE_BUSY',
  'SANE_STATUS_INVAL',
  'SANE_STATUS_EOF',
  'SANE_STATUS_JAMMED',
  'SANE_STATUS_NO_DOCS',
  'SANE_STATUS_COVER_OPEN',
  'SANE_STATUS_IO_ERROR',
  'SANE_STATUS_NO_MEM',
  'SANE_STATUS_ACCESS_DENIED',
] as const;

/** The library's words for a status, in English because programs are run in LC_ALL=C. */
const words: readonly (readonly [string, (typeof statuses)[number]])[] = [
  ['Operation not supported', 'SANE_STATUS_UNSUPPORTED'],
  ['Operation was canceled', 'SANE_STATUS_CANCELLED'],
  ['Device busy', 'SANE_STATUS_DEVICE_BUSY'],
  ['Invalid argument', 'SANE_STATUS_INVAL'],
  ['Document feeder jammed', 'SANE_STATUS_JAMMED'],
  ['Document feeder out of documents', 'SANE_STATUS_NO_DOCS'],
  ['Scanner cover is open', 'SANE_STATUS_COVER_OPEN'],
  ['Error during device I/O', 'SANE_STATUS_IO_ERROR'],
  ['Out of memory', 'SANE_STATUS_NO_MEM'],
  ['Access to resource has been denied', 'SANE_STATUS_ACCESS_DENIED'],
];

/** What an attempt to use a scanner showed. */
export interface ScannerState {
  reasons: string[];
  raw: string[];
  message: string | null;
}

/** Pure: how scanimage ended. Exit code 1 is "unsupported" and also any failure to open: there the text decides. */
export function interpretScan({ exitCode, timedOut, stderr }: Ran): ScannerState {
  if (timedOut) return { reasons: ['scanner-hung'], raw: ['deadline passed'], message: null };
  if (exitCode === 0) return { reasons: [], raw: [], message: null };
  const message = complaint(stderr);
  const spoken = words.find(([phrase]) => message?.endsWith(phrase))?.[1];
  const status = exitCode === 1 ? spoken : (statuses[exitCode ?? -1] ?? spoken);
  const code = status === undefined ? undefined : reasonOf('SANE 1.06', status)?.code;
  return { reasons: [code ?? 'not-read'], raw: [status ?? `exit ${exitCode}`], message };
}

/** The line in which the program says what is wrong; the others are advice. */
const complaint = (stderr: string): string | null =>
  stderr
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line.startsWith('scanimage:')) ?? null;
