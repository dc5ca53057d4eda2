import type { GrantRow } from '@motcua/contract';
import type { Grant } from '../../access/index.ts';
import type { Db } from '../store.ts';

/** Codes of units by their ids. */
export async function unitCodes(db: Db): Promise<ReadonlyMap<string, string>> {
  const units = await db.selectFrom('unit').select(['id', 'code']).orderBy('valid_from').execute();
  return new Map(units.map(({ id, code }) => [id, code]));
}

/** Roles with the codes of their units, as people know them. */
export const nameGrants = (grants: readonly Grant[], codes: ReadonlyMap<string, string>): GrantRow[] =>
  grants.map(({ role, unitId }) => ({ role, unit: unitId === null ? null : (codes.get(unitId) ?? unitId) }));
