import type { Metric } from './snmp-exporter.ts';

/** Types of the exporter, by the tag of a line. */
const types: Readonly<Record<string, string>> = {
  2: 'gauge',
  4: 'DisplayString',
  65: 'counter',
  66: 'gauge',
  67: 'gauge',
  70: 'counter',
};

const octets = 'OctetString';

/** Pure: a metric for every column below these subtrees that a recording has values of. */
export function metricsOf(recording: string, subtrees: readonly string[]): Metric[] {
  const found = new Map<string, Metric>();
  for (const line of recording.split('\n')) {
    const [oid = '', tag = ''] = line.split('|');
    const root = subtrees.find((subtree) => oid.startsWith(`${subtree}.`));
    if (root === undefined) continue;
    const rest = oid.slice(root.length + 1).split('.');
    // Entries of tables end in .1, as all of RFC 3805 and 2790 do; what else is walked is a column or a single value.
    const isEntry = root.endsWith('.1') && rest.length > 1;
    const column = isEntry ? `${root}.${rest[0]}` : root;
    // Hex in one row makes hex of the column: its octets may be no text.
    const type = found.get(column)?.type === octets ? octets : (types[tag] ?? octets);
    found.set(column, { oid: column, type, arcs: rest.length - (isEntry ? 1 : 0) });
  }
  return [...found.values()];
}
