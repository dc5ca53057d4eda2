import type { SnmpValue, Varbind } from '../../../probe/snmp/varbind.ts';
import { type Table, toNumber, toTable, toText } from '../table.ts';

/** All that one device answered, by object identifier, in the order it came. */
export interface Answers {
  get(oid: string): SnmpValue | undefined;
  /** The values below an object identifier. */
  under(root: string): Varbind[];
  table(root: string): Table;
  text(oid: string): string | null;
  number(oid: string): number | null;
  readonly size: number;
}

/** So many characters tell one table from most others: `1.3.6.1.2.1.43.8`. */
const grouped = 16;

/** The first of two values for one name counts. */
export function toAnswers(varbinds: readonly Varbind[]): Answers {
  const found = new Map<string, SnmpValue>();
  for (const { oid, value } of varbinds) if (!found.has(oid)) found.set(oid, value);
  const all = [...found].map(([oid, value]) => ({ oid, value }));
  // Many readers ask for many tables, and each would go through all that was answered.
  const groups = Map.groupBy(all, ({ oid }) => oid.slice(0, grouped));
  const under = remember((root) => {
    const prefix = `${root}.`;
    const near = prefix.length < grouped ? all : (groups.get(prefix.slice(0, grouped)) ?? []);
    return near.filter(({ oid }) => oid.startsWith(prefix));
  });
  return {
    get: (oid) => found.get(oid),
    under: (root) => [...under(root)],
    table: remember((root) => toTable(root, under(root))),
    text: (oid) => cleanText(toText(found.get(oid))),
    number: (oid) => toNumber(found.get(oid)),
    size: found.size,
  };
}

function remember<T>(find: (root: string) => T): (root: string) => T {
  const known = new Map<string, T>();
  return (root) => {
    const kept = known.get(root) ?? find(root);
    known.set(root, kept);
    return kept;
  };
}

/** Text without the closing NULs and padding that devices send; nothing left is no text. */
export function cleanText(text: string | null): string | null {
  const clean = (text ?? '').replace(/\0+/g, '').trim().slice(0, 1_024);
  return clean === '' ? null : clean;
}
