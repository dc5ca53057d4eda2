import { findUnit, type Unit } from '@motcua/inventory';
import { covers, type Scope } from '../access/index.ts';
import { type Db, loadUnits } from '../store/index.ts';

/** The unit that has a code on a day. One outside the scope does not exist, and is not told apart from one that never did. */
export async function requireUnit(
  db: Db,
  { code, day, scope }: { code: string; day: string; scope: Scope },
): Promise<Unit> {
  const units = (await loadUnits(db)).filter((unit) => covers(scope, unit.code));
  return findUnit({ installation: { units }, code, asOf: day });
}
