import type { Device } from '../model.ts';
import { type Evidence, scoreOf, weigh } from './evidence.ts';
import { familyOf, macKey, serialKey, tagKey } from './keys.ts';
import type { ObservedDevice, Refusal } from './observed.ts';

/** A record of the register and one that is seen, which may be one device. */
export interface Pair {
  declared: Device;
  observed: ObservedDevice;
  score: number;
  because: Evidence[];
}

/** Below this a pair is not worth a person's time. */
const leastScore = 0.4;

/** Every pair that something speaks for, best first; looked up by what they share, never all against all. */
export function findPairs(
  declared: readonly Device[],
  observed: readonly ObservedDevice[],
  { refused = [] }: { refused?: readonly Refusal[] } = {},
): Pair[] {
  const no = new Set(refused.map((pair) => `${pair.declared} ${pair.observed}`));
  const books = indexed(declared, keysOfDeclared);
  const inUnit = countBy([...declared.map(slotOf)]);
  const seenInUnit = countBy([...observed.map(slotOf)]);
  const pairs = observed.flatMap((seen) => {
    const onlyOne = inUnit.get(slotOf(seen)) === 1 && seenInUnit.get(slotOf(seen)) === 1;
    const candidates = new Set(keysOfObserved(seen).flatMap((key) => books.get(key) ?? []));
    return [...candidates].flatMap((row) => (no.has(`${row.id} ${seen.id}`) ? [] : [pairOf(row, seen, onlyOne)]));
  });
  return pairs.filter(({ score }) => score >= leastScore).sort(best);
}

function pairOf(declared: Device, observed: ObservedDevice, onlyOne: boolean): Pair {
  const here = onlyOne && declared.unit === observed.unit && familyOf(declared.kind) === familyOf(observed.kind);
  const because = weigh(declared, observed, { onlyOne: here });
  return { declared, observed, score: scoreOf(because), because };
}

const best = (a: Pair, b: Pair) =>
  b.score - a.score || order(a.declared.id, b.declared.id) || order(a.observed.id, b.observed.id);

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A kind of thing at a unit. */
const slotOf = ({ unit, kind }: Pick<ObservedDevice, 'unit' | 'kind'>) => `at ${unit} ${familyOf(kind)}`;

const keysOfDeclared = (device: Device): string[] => [
  `tag ${tagKey(device.tag)}`,
  ...key('serial', serialKey(device.serial)),
  ...key('mac', macKey(device.mac)),
  slotOf(device),
];

const keysOfObserved = (seen: ObservedDevice): string[] => [
  ...seen.labels.map((label) => `tag ${tagKey(label)}`),
  ...key('serial', serialKey(seen.serial)),
  ...seen.macs.flatMap((mac) => key('mac', macKey(mac))),
  slotOf(seen),
];

const key = (name: string, value: string | null) => (value === null ? [] : [`${name} ${value}`]);

function indexed<Row>(rows: readonly Row[], keysOf: (row: Row) => string[]): Map<string, Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of keysOf(row)) {
      const group = index.get(name);
      if (group === undefined) index.set(name, [row]);
      else group.push(row);
    }
  }
  return index;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
