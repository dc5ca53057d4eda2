import { type RegisterChange, type RegisterKind, type RegisterRows, rowKey, sameRow } from '@motcua/inventory';

/** A row before and after a change; null where it was not there. */
export interface Effect {
  kind: RegisterKind;
  /** Of the record; of a level its code. */
  id: string;
  validFrom: string;
  before: RegisterRows[RegisterKind] | null;
  after: RegisterRows[RegisterKind] | null;
}

/** What a list of changes comes to: each row once, and none that ends as it began. */
export function netEffect(changes: readonly RegisterChange[]): Effect[] {
  const effects = new Map<string, Effect>();
  for (const change of changes) {
    const before = change.action === 'create' ? null : change.before;
    const after = change.action === 'delete' ? null : change.row;
    const row = (after ?? before) as RegisterRows[RegisterKind];
    const name = `${change.kind}|${rowKey(change.kind, row as never)}`;
    const known = effects.get(name);
    if (known !== undefined) known.after = after;
    else effects.set(name, { kind: change.kind, id: idOf(row), validFrom: row.validFrom, before, after });
  }
  return [...effects.values()].filter(({ before, after }) => !sameState(before, after));
}

const idOf = (row: RegisterRows[RegisterKind]): string => ('id' in row ? row.id : row.code);

const sameState = (a: Effect['before'], b: Effect['before']): boolean =>
  a === null || b === null ? a === b : sameRow(a, b);
