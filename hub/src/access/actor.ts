import type { Permission, Role } from '@motcua/contract';

/** A role over the subtree below a unit, or over the whole installation. */
export interface Grant {
  role: Role;
  /** Id of the unit, not its code: codes are re-used over time. Null for everything. */
  unitId: string | null;
}

/** Who asks: what the audit log names and permissions are judged by. */
export interface Actor {
  /** `operator` holds the token of the data folder; a token acts for the account that made it. */
  kind: 'operator' | 'account' | 'token' | 'public';
  /** Stable name, such as `account:4` or `token:9`. */
  id: string;
  name: string;
  /** The account behind it; null where there is none. */
  account: number | null;
  grants: readonly Grant[];
  /** What a token is limited to; null for all that the grants give. */
  only: readonly Permission[] | null;
}

/** Whoever reads the data folder's token file can do everything anyway. */
export const operator: Actor = {
  kind: 'operator',
  id: 'operator',
  name: 'operator',
  account: null,
  only: null,
  grants: [{ role: 'admin', unitId: null }],
};

/** Nobody in particular: what is public, and what brings its own secret. */
export const anybody: Actor = { kind: 'public', id: 'public', name: 'public', account: null, only: null, grants: [] };
