import { ExpectedError } from '@motcua/contract';
import type { Installation } from '../model.ts';
import type { RegisterChange, RegisterKind, RegisterRows } from './change.ts';
import { rowKey } from './row-key.ts';
import { sameRow } from './same-row.ts';
import { registerKinds, registerTables } from './tables.ts';

type Row = RegisterRows[RegisterKind];

/** A register that takes changes one after the other; what was opened stays as it was, and rows that stay are the same objects. */
export interface OpenRegister {
  /** E_REGISTER_CONFLICT when the change does not find what it says was there before. */
  take(change: RegisterChange): void;
  /** The row that has a key now. */
  find(kind: RegisterKind, key: string): Row | undefined;
  close(): Installation;
}

/** Opens a register for changes: for callers that take many, and do other things in between. */
export function openRegister(installation: Installation): OpenRegister {
  const tables = new Map<RegisterKind, Map<string, Row>>(
    registerKinds.map((kind) => [kind, tableOf(kind, installation)]),
  );
  const table = (kind: RegisterKind) => tables.get(kind) as Map<string, Row>;
  return {
    take: (change) => takeOne(table(change.kind), change),
    find: (kind, key) => table(kind).get(key),
    close: () => ({
      ...installation,
      ...Object.fromEntries(registerKinds.map((kind) => [registerTables[kind], [...table(kind).values()]])),
    }),
  };
}

function tableOf(kind: RegisterKind, installation: Installation): Map<string, Row> {
  const rows: readonly Row[] = installation[registerTables[kind]];
  return new Map(rows.map((row) => [rowKey(kind, row as never), row]));
}

function takeOne(table: Map<string, Row>, change: RegisterChange): void {
  const key = rowKey(change.kind, (change.action === 'delete' ? change.before : change.row) as never);
  const found = table.get(key);
  const expected = change.action === 'create' ? undefined : change.before;
  // An update keeps its key: a row with another first day is another row.
  const kept = change.action !== 'update' || rowKey(change.kind, change.before as never) === key;
  const agrees = expected === undefined ? found === undefined : found !== undefined && sameRow(found, expected);
  if (!agrees || !kept) throw new ExpectedError('E_REGISTER_CONFLICT', { what: `${change.kind} ${key}` });
  if (change.action === 'delete') table.delete(key);
  else table.set(key, change.row);
}
