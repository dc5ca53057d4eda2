import { success } from '../../src/probe/outcome.ts';
import type { SnmpSession } from '../../src/probe/snmp/open.ts';
import { compareOids, type SnmpValue, type Varbind } from '../../src/probe/snmp/varbind.ts';

/** Lines `OID|TAG|VALUE` of a recording; Null is no value, and the first of two lines counts. */
function parseSnmprec(text: string): Varbind[] {
  const found = new Map<string, SnmpValue | null>();
  for (const line of text.split('\n')) {
    const [oid, tag, ...rest] = line.replace(/\r$/, '').split('|');
    if (oid === undefined || tag === undefined || found.has(oid)) continue;
    found.set(oid, readValue(tag, rest.join('|')));
  }
  return [...found]
    .flatMap(([oid, value]) => (value === null ? [] : [{ oid, value }]))
    .sort((a, b) => compareOids(a.oid, b.oid));
}

function readValue(tag: string, text: string): SnmpValue | null {
  if (tag.startsWith('5')) return null;
  if (tag.endsWith('x')) return Buffer.from(text, 'hex');
  if (tag === '4') return Buffer.from(text, 'latin1');
  if (tag === '6' || tag === '64') return text.replace(/^\./, '');
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** A conversation with a recording. */
export function sessionOf(text: string): SnmpSession {
  const varbinds = parseSnmprec(text);
  return {
    get: async (oids) => success(varbinds.filter(({ oid }) => oids.includes(oid))),
    readAll: async (roots) =>
      roots.map((root) => ({ found: varbinds.filter(({ oid }) => oid.startsWith(`${root}.`)), cut: null })),
    [Symbol.dispose]: () => {},
  };
}
