import type { PolicySettings } from './settings.ts';

/** What one side says about standards and the other does not say so, as `Parameters old-quarter`; by kind and name. */
export function unlikeSettings(wanted: PolicySettings, current: PolicySettings): string[] {
  const had = new Map(named(current));
  return named(wanted).flatMap(([name, value]) => (had.get(name) === value ? [] : [name]));
}

/** Every setting by its name, as a text that is the same for the same content. */
function named({ packs, chosen, parameters, waivers }: PolicySettings): [string, string][] {
  return [
    ...packs.map((pack): [string, string] => [`StandardPack ${pack.name}`, canonical(pack)]),
    ...(chosen === null ? [] : [['PackChoice', canonical([...chosen].sort())] as [string, string]]),
    ...parameters.map((row): [string, string] => [`Parameters ${row.name}`, canonical(row)]),
    ...waivers.map(({ id, standard, unit, subtree, reason, approver, decision, from, expiry }): [string, string] => [
      `Waiver ${id}`,
      canonical({ standard, unit, subtree, reason, approver, decision, from, expiry }),
    ]),
  ];
}

/** Keys in order, without where it is written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'at') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
