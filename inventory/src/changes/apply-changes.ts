import type { Installation } from '../model.ts';
import type { RegisterChange } from './change.ts';
import { openRegister } from './open-register.ts';

/**
 * The register after changes, which must find what they say was there before: E_REGISTER_CONFLICT otherwise.
 * Only the tables are new; rows that stay are the same objects.
 */
export function applyChanges(installation: Installation, changes: readonly RegisterChange[]): Installation {
  const register = openRegister(installation);
  for (const change of changes) register.take(change);
  return register.close();
}
