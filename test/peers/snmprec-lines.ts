import { ber, integer, objectId } from './ber.ts';

/** One line of a recording: its name, and its value as it goes over the wire. */
export interface Line {
  arcs: number[];
  tag: number;
  value: Buffer;
}

const arcsOf = (oid: string): number[] => oid.replace(/^\./, '').split('.').map(Number);

export function compareArcs(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Lines `OID|TAG|VALUE` in order; of two for one name the first counts, and one that is spoilt is left out. */
export function readLines(text: string): Line[] {
  const found = new Map<string, Line>();
  for (const line of text.split('\n')) {
    const [oid = '', tag = '', ...rest] = line.replace(/\r$/, '').split('|');
    const name = oid.replace(/^\./, '');
    if (!/^\d+(\.\d+)+$/.test(name) || found.has(name)) continue;
    const value = encode(tag, rest.join('|'));
    if (value !== null) found.set(name, { arcs: arcsOf(name), tag: Number.parseInt(tag, 10), value });
  }
  return [...found.values()].sort((a, b) => compareArcs(a.arcs, b.arcs));
}

function encode(kind: string, text: string): Buffer | null {
  const tag = Number.parseInt(kind, 10);
  if (kind.endsWith('x')) return ber(tag, Buffer.from(text, 'hex'));
  if (tag === 4 || tag === 68) return ber(tag, Buffer.from(text, 'latin1'));
  if (tag === 5) return ber(5, Buffer.alloc(0));
  if (tag === 6) return /^\.?\d+(\.\d+)+$/.test(text) ? objectId(arcsOf(text)) : null;
  if (tag === 64) return ber(64, Buffer.from(text.split('.').map(Number)));
  if (!/^-?\d+$/.test(text)) return null;
  return integer(BigInt(text), tag);
}
