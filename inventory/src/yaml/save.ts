import { groupBy } from '../check/located.ts';
import type { Dated, Device, Installation, Place, Post, Unit } from '../model.ts';
import { sortInstallation } from '../sort-installation.ts';
import { covers } from '../time/as-of.ts';
import { print } from './print.ts';
import { postId, unitId } from './to-rows.ts';

const apiVersion = 'motcua.vn/v1';

/** An installation as YAML: one document for it, one for each unit with all that is in it. Loading gives it back. */
export function saveInstallation(installation: Installation): string {
  const { name, simulated, levels, units, places, posts, devices } = sortInstallation(installation);
  const postsOf = groupBy(posts, ({ place }) => place);
  const inUnits = nest(units, places);
  const onUnits = nest(units, devices);
  const withPosts = (place: Place, owner: Dated | null) => placeItem(place, owner, postsOf.get(place.id) ?? []);
  const header = { apiVersion, kind: 'Installation', metadata: { name }, spec: { simulated, levels } };
  const bodies = units.map((unit) =>
    unitDocument(unit, {
      places: (inUnits.inside.get(unit) ?? []).map((place) => withPosts(place, unit)),
      devices: (onUnits.inside.get(unit) ?? []).map((device) => deviceItem(device, unit)),
    }),
  );
  const strays = [
    ...inUnits.outside.map((place) => strayDocument('Place', place.unit, withPosts(place, null))),
    ...onUnits.outside.map((device) => strayDocument('Device', device.unit, deviceItem(device, null))),
  ];
  return [header, ...bodies, ...strays].map(print).join('---\n');
}

/** Rows by the unit that has them all their time; the others still must not be lost. */
function nest<T extends Dated & { unit: string }>(units: readonly Unit[], rows: readonly T[]) {
  const byCode = groupBy(units, ({ code }) => code);
  const owned = rows.map((row) => ({ row, owner: byCode.get(row.unit)?.find((unit) => covers(unit, row)) }));
  const inside = new Map<Unit, T[]>(units.map((unit) => [unit, []]));
  for (const { row, owner } of owned) if (owner !== undefined) inside.get(owner)?.push(row);
  const outside = owned.filter(({ owner }) => owner === undefined).map(({ row }) => row);
  return { inside, outside };
}

function unitDocument(unit: Unit, inside: { places: object[]; devices: object[] }): object {
  const { id, code, name, kind, level, unitType, parent, area, officers, digitisingOfficers, uplinkMbps } = unit;
  const { validFrom, validTo, facts } = unit;
  const counted = { area, officers, digitisingOfficers, uplinkMbps, facts: factsItem(facts) };
  return {
    apiVersion,
    kind: 'Unit',
    metadata: { code, id: id === unitId(unit) ? null : id, validFrom, validTo },
    spec: { name, kind, level, unitType, parent, ...counted, ...inside },
  };
}

function placeItem(place: Place, owner: Dated | null, posts: readonly Post[]): object {
  const { id, name, area } = place;
  const own = posts.filter((post) => covers(place, post));
  return {
    id,
    name,
    area,
    ...datesBeside(owner, place),
    posts: own.map((post) => ({
      id: post.id === postId(id, post.number) ? null : post.id,
      number: post.number,
      ...datesBeside(place, post),
    })),
  };
}

function deviceItem(device: Device, owner: Dated | null): object {
  const { id, tag, kind, place, status, vendor, model, serial, year, cost, custodian, budgetLine, note } = device;
  const details = { vendor, model, serial, year, cost, custodian, budgetLine, note };
  const { assetNumber, warrantyUntil, room, mac, loanFrom, loanUntil } = device;
  const more = { assetNumber, warrantyUntil, room, mac, custody: device.custody === 'own' ? null : device.custody };
  const lent = { loanFrom, loanUntil, requisitioned: device.requisitioned || null };
  const seen = device.seenAs.length === 0 ? {} : { seenAs: device.seenAs };
  const dates = datesBeside(owner, device);
  return { tag, id: id === tag ? null : id, kind, place, status, ...details, ...more, ...lent, ...seen, ...dates };
}

/** By name, so that the same facts are the same bytes; none at all is left out. */
const factsItem = (facts: Unit['facts']) =>
  Object.keys(facts).length === 0
    ? null
    : Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Only what differs from the owner's dates; the printer leaves undefined keys and nulls out. */
const datesBeside = (owner: Dated | null, { validFrom, validTo }: Dated): object => ({
  validFrom: validFrom === owner?.validFrom ? undefined : validFrom,
  validTo: validTo === (owner?.validTo ?? null) ? undefined : validTo,
});

/** A row that fits in no unit stands alone, so that loading says what is wrong with it. */
function strayDocument(kind: 'Place' | 'Device', unit: string, item: object): object {
  const names = kind === 'Place' ? ['id', 'validFrom', 'validTo'] : ['tag', 'id', 'validFrom', 'validTo'];
  const entries = Object.entries(item);
  return {
    apiVersion,
    kind,
    metadata: Object.fromEntries(entries.filter(([key]) => names.includes(key))),
    spec: { unit, ...Object.fromEntries(entries.filter(([key]) => !names.includes(key))) },
  };
}
