import type { Installation } from '@motcua/inventory';
import { covers, type Scope } from './scope.ts';

/** The part of what is declared that lies in a scope. */
export function installationIn(scope: Scope, installation: Installation): Installation {
  if (scope.is === 'whole') return installation;
  const places = installation.places.filter(({ unit }) => covers(scope, unit));
  const standing = new Set(places.map(({ id }) => id));
  return {
    ...installation,
    units: installation.units.filter(({ code }) => covers(scope, code)),
    places,
    posts: installation.posts.filter(({ place }) => standing.has(place)),
    devices: installation.devices.filter(({ unit }) => covers(scope, unit)),
  };
}
