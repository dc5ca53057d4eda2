import { type DeviceKind, isJunkIdentity } from '@motcua/contract';
import { nameKey } from '../names/name-key.ts';

const leastSerial = 4;

/** A serial as it is compared: letters and digits in capitals; null when it says nothing. */
export function serialKey(serial: string | null): string | null {
  if (serial === null || isJunkIdentity(serial.trim())) return null;
  const key = serial
    .replace(/^\s*(s\/n|sn|serial)\s*[:.#]?\s*/i, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return key.length < leastSerial || isJunkIdentity(key) ? null : key;
}

/** A MAC address as twelve hex digits; null for one that is none or that many share. */
export function macKey(mac: string | null): string | null {
  const key = (mac ?? '').replace(/[^0-9a-f]/gi, '').toLowerCase();
  if (key.length !== 12 || /^(0{12}|f{12})$/.test(key)) return null;
  // IEEE 802: the second bit of the first octet says that the address was made up on the spot, the first that it is a group's.
  return (Number.parseInt(key.slice(0, 2), 16) & 3) === 0 ? key : null;
}

/** A tag or label as it is compared. */
export const tagKey = (tag: string): string => tag.trim().toUpperCase();

/** A maker's or model's name as it is compared: `HP LaserJet M404dn` and `hp laserjet-m404DN` are one. */
export const wordsKey = (words: string | null): string => (words === null ? '' : nameKey(words).replaceAll(' ', ''));

/** Kinds that one thing may be called by different people and programs. */
const families: Partial<Record<DeviceKind, string>> = {
  pc: 'computer',
  citizen_pc: 'computer',
  printer: 'printing',
  multifunction: 'printing',
  photocopier: 'printing',
  scanner: 'printing',
};

export const familyOf = (kind: DeviceKind): string => families[kind] ?? kind;
