import type { RawVarbind } from 'net-snmp';

/** A number, an object identifier or address as text, or octets as they are: 0x20 is a bit pattern and a space. */
export type SnmpValue = number | string | Uint8Array;

export interface Varbind {
  oid: string;
  value: SnmpValue;
}

/** A varbind with a value, or null for Null and anything else that is not one. */
export function toVarbind({ oid, value, type }: Pick<RawVarbind, 'oid' | 'value'> & { type?: number }): Varbind | null {
  if (typeof value === 'number' || typeof value === 'string') return { oid, value };
  if (!(value instanceof Uint8Array)) return null;
  if (type === counter64) return value.length > 9 ? null : { oid, value: toInteger(value) };
  // A copy: the octets are a window into the whole answer, and would keep up to 64 kB of it alive each.
  return { oid, value: Buffer.from(value) };
}

/** The ASN.1 type whose numbers the library leaves in octets (RFC 2578). */
const counter64 = 70;
const toInteger = (octets: Uint8Array): number => octets.reduce((sum, octet) => sum * 256 + octet, 0);

/** Order of two object identifiers, arc by arc; it is asked of every value that comes in, so it takes nothing apart. */
export function compareOids(left: string, right: string): number {
  let [a, b] = [0, 0];
  while (a < left.length && b < right.length) {
    const [endA, endB] = [arcEnd(left, a), arcEnd(right, b)];
    const difference = arcAt(left, a, endA) - arcAt(right, b, endB);
    if (difference !== 0) return difference;
    a = endA + 1;
    b = endB + 1;
  }
  return Number(a < left.length) - Number(b < right.length);
}

function arcEnd(oid: string, from: number): number {
  const dot = oid.indexOf('.', from);
  return dot < 0 ? oid.length : dot;
}

function arcAt(oid: string, from: number, end: number): number {
  let arc = 0;
  for (let at = from; at < end; at += 1) arc = arc * 10 + oid.charCodeAt(at) - 48;
  return arc;
}
