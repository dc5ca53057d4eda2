import type { RawVarbind } from 'net-snmp';

/** A number, an object identifier or address as text, or octets as they are: 0x20 is a bit pattern and a space. */
export type SnmpValue = number | string | Uint8Array;

export interface Varbind {
  oid: string;
  value: SnmpValue;
}

/** A varbind with a value, or null for Null and anything else that is not one. */
export function toVarbind({ oid, value }: Pick<RawVarbind, 'oid' | 'value'>): Varbind | null {
  if (typeof value === 'number' || typeof value === 'string') return { oid, value };
  if (value instanceof Uint8Array) return { oid, value };
  return null;
}

/** Order of two object identifiers, arc by arc. */
export function compareOids(left: string, right: string): number {
  const [a, b] = [left.split('.'), right.split('.')];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = Number(a[at]) - Number(b[at]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
