import { ExpectedError, type WanLink, type WanLinkChange } from '@motcua/contract';
import { apart, linkFieldChanges } from './periods.ts';
import { linkKey } from './plan-link-changes.ts';

/**
 * The versions of lines after a list of changes. E_LINK_CONFLICT when a row is not as the list takes it to be,
 * E_LINK_PERIOD_TAKEN when two versions of a line would share a day.
 */
export function applyLinkChanges(current: readonly WanLink[], changes: readonly WanLinkChange[]): WanLink[] {
  const rows = new Map(current.map((row) => [linkKey(row), row]));
  const touched = new Set<string>();
  for (const change of changes) {
    const before = change.action === 'create' ? null : change.before;
    const subject = change.action === 'delete' ? change.before : change.row;
    const key = linkKey(subject);
    const found = rows.get(key) ?? null;
    const asTaken = before === null ? found === null : found !== null && linkFieldChanges(found, before).length === 0;
    if (!asTaken) throw new ExpectedError('E_LINK_CONFLICT', { id: subject.id, from: subject.validFrom });
    if (change.action === 'delete') rows.delete(key);
    else rows.set(key, change.row);
    touched.add(subject.id);
  }
  const all = [...rows.values()];
  for (const id of touched)
    apart(
      id,
      all.filter((row) => row.id === id),
    );
  return all;
}
