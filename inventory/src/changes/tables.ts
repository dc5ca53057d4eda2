import type { Installation } from '../model.ts';
import type { RegisterKind } from './change.ts';

/** The list of an installation that each kind of row stands in, owners before what they own. */
export const registerTables = {
  level: 'levels',
  unit: 'units',
  place: 'places',
  post: 'posts',
  device: 'devices',
} as const satisfies Record<RegisterKind, keyof Installation>;

export const registerKinds = Object.keys(registerTables) as RegisterKind[];
