import type { RegisterChange } from './change.ts';

/** What takes changes back, last first. */
export const invertChanges = (changes: readonly RegisterChange[]): RegisterChange[] =>
  changes.toReversed().map(invertOne);

function invertOne(change: RegisterChange): RegisterChange {
  if (change.action === 'create') return { action: 'delete', kind: change.kind, before: change.row } as RegisterChange;
  if (change.action === 'delete') return { action: 'create', kind: change.kind, row: change.before } as RegisterChange;
  return { ...change, before: change.row, row: change.before } as RegisterChange;
}
