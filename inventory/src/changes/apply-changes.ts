import { ExpectedError } from '@motcua/contract';
import type { Installation } from '../model.ts';
import type { RegisterChange, RegisterKind } from './change.ts';
import { sameRow } from './plan-changes.ts';
import { rowKey } from './row-key.ts';
import { registerKinds, registerTables } from './tables.ts';

/**
 * The register after changes, which must find what they say was there before: E_REGISTER_CONFLICT otherwise.
 * Only the tables are new; rows that stay are the same objects.
 */
export function applyChanges(installation: Installation, changes: readonly RegisterChange[]): Installation {
  const tables = new Map<RegisterKind, Map<string, object>>(
    registerKinds.map((kind) => {
      const rows: readonly object[] = installation[registerTables[kind]];
      return [kind, new Map(rows.map((row) => [rowKey(kind, row as never), row]))];
    }),
  );
  for (const change of changes) applyOne(tables.get(change.kind) as Map<string, object>, change);
  const lists = registerKinds.map((kind) => [registerTables[kind], [...(tables.get(kind) ?? new Map()).values()]]);
  return { ...installation, ...Object.fromEntries(lists) };
}

function applyOne(table: Map<string, object>, change: RegisterChange): void {
  const row = change.action === 'delete' ? change.before : change.row;
  const key = rowKey(change.kind, row as never);
  const found = table.get(key);
  const expected = change.action === 'create' ? undefined : change.before;
  const agrees = expected === undefined ? found === undefined : found !== undefined && sameRow(found, expected);
  if (!agrees) throw new ExpectedError('E_REGISTER_CONFLICT', { what: `${change.kind} ${key}` });
  if (change.action === 'delete') table.delete(key);
  else table.set(key, change.row);
}
