import type { Located, LocatedRows } from '../check/located.ts';
import type { Dated, Device, Place, Unit } from '../model.ts';
import type { YamlDocument } from './read-yaml.ts';
import type { DeviceDocument, InstallationFile, PlaceDocument, UnitDocument } from './schema.ts';

type Inherits = { validFrom?: string | undefined; validTo?: string | null | undefined };
type Row<Kind extends keyof LocatedRows> = LocatedRows[Kind][number]['value'];

/** Adds what one document says to the rows. */
export function addDocument(rows: LocatedRows, file: InstallationFile, document: YamlDocument): void {
  const at = (...field: (string | number)[]) => ({ at: document.locate(field) });
  if (file.kind === 'Installation') {
    rows.levels.push(...file.spec.levels.map((value, index) => ({ value, ...at('spec', 'levels', index) })));
  } else if (file.kind === 'Unit') {
    addUnit(rows, file, document);
  } else if (file.kind === 'Place') {
    const { id, ...dated } = file.metadata;
    addPlace(rows, { ...file.spec, id, ...dated }, at('metadata', 'id').at);
  } else {
    rows.devices.push({ value: deviceOf(file), ...at('metadata', 'tag') });
  }
}

function addUnit(rows: LocatedRows, { metadata, spec }: UnitDocument, document: YamlDocument): void {
  const { code, id = unitId(metadata), validFrom, validTo } = metadata;
  const { places, devices, ...fields } = spec;
  const unit: Unit = { id, code, ...fields, validFrom, validTo };
  rows.units.push({ value: unit, at: document.locate(['metadata', 'code']) });
  places.forEach((place, index) => {
    addPlace(rows, { ...place, unit: code, ...inherit(place, unit) }, document.locate(['spec', 'places', index]));
  });
  devices.forEach(({ id: ownId, tag, ...device }, index) => {
    const value: Device = { id: ownId ?? tag, tag, unit: code, ...device, ...inherit(device, unit) };
    rows.devices.push({ value, at: document.locate(['spec', 'devices', index]) });
  });
}

type PlaceWithPosts = PlaceDocument['spec'] & { id: string } & Dated;

function addPlace(rows: LocatedRows, { posts, ...place }: PlaceWithPosts, at: Located<Place>['at']): void {
  rows.places.push({ value: place, at });
  for (const post of posts) {
    const id = post.id ?? postId(place.id, post.number);
    const value: Row<'posts'> = { id, place: place.id, number: post.number, ...inherit(post, place) };
    rows.posts.push({ value, at });
  }
}

function deviceOf({ metadata, spec }: DeviceDocument): Device {
  const { tag, id = tag, validFrom, validTo } = metadata;
  return { id, tag, ...spec, validFrom, validTo };
}

/** Absent dates are the owner's; `validTo: null` inside a closed owner stays null and is then found out of bounds. */
const inherit = (row: Inherits, owner: Dated): Dated => ({
  validFrom: row.validFrom ?? owner.validFrom,
  validTo: row.validTo === undefined ? owner.validTo : row.validTo,
});

/** The ids that rows get when the file gives none; saving leaves them out again. */
export const unitId = ({ code, validFrom }: { code: string; validFrom: string }): string => `${code}@${validFrom}`;
export const postId = (place: string, number: number): string => `${place}-${String(number).padStart(2, '0')}`;
