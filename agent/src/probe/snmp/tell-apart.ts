import { isVarbindError } from 'net-snmp';
import type { Cursor } from './cursor.ts';
import type { Columns } from './session.ts';
import { compareOids } from './varbind.ts';

/**
 * Pure: whether each column answers the name that it stands for. Some agents answer column after column, or the first only.
 * The names are in order, so what follows one name follows the next one too, unless it lies between the two.
 */
export function canTellApart(batch: readonly Cursor[], columns: Columns): boolean {
  return batch.every((cursor, at) => {
    const column = columns[at] ?? [];
    const [first] = column;
    const before = columns[at - 1]?.[0];
    if (!cursor.follows(column)) return false;
    if (first === undefined || before === undefined) return true;
    if (isVarbindError(before)) return isVarbindError(first);
    return compareOids(before.oid, cursor.last) <= 0 || before.oid === first.oid;
  });
}
