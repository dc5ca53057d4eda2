/** What is worth keeping longest: changes of state; what goes first when room is short: telemetry. */
export type Urgency = 'state' | 'telemetry';

/** A report that waits for its acknowledgement. */
export interface Entry {
  /** Place in the queue; rises for ever while the outbox is not empty. */
  order: number;
  /** Seconds the agent had run when it was made: the only clock that nobody can set. */
  age: number;
  urgency: Urgency;
  boot: string;
  seq: number;
  bytes: number;
  /** First 32 hex digits of the SHA-256 of its bytes. */
  hash: string;
  /** The bytes, of an entry that could not be written yet. */
  payload?: Uint8Array;
}

const form = /^(\d{12})\.(\d{10})\.(state|telemetry)\.([0-9a-f]{32})\.(\d{1,15})\.(\d{1,8})\.([0-9a-f]{32})\.json$/;

/**
 * The file name of an entry says all about it but its bytes, which are exactly those on the wire. So a start reads names
 * only, and a file that was cut or changed is known by its hash. 117 characters: eCryptfs allows 143.
 */
export const entryName = ({ order, age, urgency, boot, seq, bytes, hash }: Entry): string =>
  `${pad(order, 12)}.${pad(age, 10)}.${urgency}.${boot}.${seq}.${bytes}.${hash}.json`;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The entry of a file name; null for a file that is none. */
export function parseEntryName(name: string): Entry | null {
  const [, order, age, urgency, boot, seq, bytes, hash] = form.exec(name) ?? [];
  if (boot === undefined || hash === undefined) return null;
  const numbers = { order: Number(order), age: Number(age), seq: Number(seq), bytes: Number(bytes) };
  return { ...numbers, urgency: urgency === 'state' ? 'state' : 'telemetry', boot, hash };
}

/** Room that a file takes: whole blocks of 4 KiB, as most file systems give out. */
export const roomOf = ({ bytes }: Pick<Entry, 'bytes'>): number => Math.ceil(Math.max(bytes, 1) / 4096) * 4096;
