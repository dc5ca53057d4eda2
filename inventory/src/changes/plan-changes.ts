import type { Installation } from '../model.ts';
import type { RegisterChange, RegisterKind, RegisterRows } from './change.ts';
import { rowKey } from './row-key.ts';
import { sameRow } from './same-row.ts';
import { registerKinds, registerTables } from './tables.ts';

/**
 * What makes one register into another, owners before what they own and rows of one kind by their key; what `wanted`
 * does not have is taken out with `prune` only.
 */
export function planChanges(
  current: Installation,
  wanted: Installation,
  { prune = false }: { prune?: boolean } = {},
): RegisterChange[] {
  const kept = registerKinds.flatMap((kind) => changesOf(kind, current, wanted));
  if (!prune) return kept;
  return [...kept, ...registerKinds.toReversed().flatMap((kind) => gone(kind, current, wanted))];
}

const rowsOf = <Kind extends RegisterKind>(kind: Kind, installation: Installation) =>
  installation[registerTables[kind]] as unknown as RegisterRows[Kind][];

function index<Kind extends RegisterKind>(kind: Kind, installation: Installation): Map<string, RegisterRows[Kind]> {
  return new Map(rowsOf(kind, installation).map((row) => [rowKey(kind, row), row]));
}

function changesOf<Kind extends RegisterKind>(kind: Kind, current: Installation, wanted: Installation) {
  const known = index(kind, current);
  const sorted = [...index(kind, wanted)].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([key, row]): RegisterChange[] => {
    const before = known.get(key);
    if (before === undefined) return [{ action: 'create', kind, row } as RegisterChange];
    return sameRow(before, row) ? [] : [{ action: 'update', kind, before, row } as RegisterChange];
  });
}

function gone<Kind extends RegisterKind>(kind: Kind, current: Installation, wanted: Installation): RegisterChange[] {
  const stay = index(kind, wanted);
  const left = [...index(kind, current)].filter(([key]) => !stay.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  return left.map(([, before]) => ({ action: 'delete', kind, before }) as RegisterChange);
}
