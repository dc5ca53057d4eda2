import type { Device, Installation, Place, Post, Unit } from './model.ts';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const from = (row: { validFrom: string }) => row.validFrom;

/** Rows in the one order in which installations are compared and saved: by unit, then tag or id, then date. */
export function sortInstallation(installation: Installation): Installation {
  const unitOfPlace = new Map(installation.places.map(({ id, unit }) => [id, unit]));
  const place = (a: Place, b: Place) => compare(a.unit, b.unit) || compare(a.id, b.id) || compare(from(a), from(b));
  const unit = (a: Unit, b: Unit) => compare(a.code, b.code) || compare(from(a), from(b));
  const device = (a: Device, b: Device) =>
    compare(a.unit, b.unit) || compare(a.tag, b.tag) || compare(from(a), from(b));
  const post = (a: Post, b: Post) =>
    compare(unitOfPlace.get(a.place) ?? '', unitOfPlace.get(b.place) ?? '') ||
    compare(a.place, b.place) ||
    a.number - b.number ||
    compare(from(a), from(b));
  return {
    name: installation.name,
    simulated: installation.simulated,
    levels: installation.levels.toSorted(
      (a, b) => a.rank - b.rank || compare(a.code, b.code) || compare(from(a), from(b)),
    ),
    units: installation.units.toSorted(unit),
    places: installation.places.toSorted(place),
    posts: installation.posts.toSorted(post),
    devices: installation.devices.toSorted(device),
  };
}
