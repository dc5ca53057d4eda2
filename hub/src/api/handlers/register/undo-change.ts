import { ExpectedError, isExpected } from '@motcua/contract';
import {
  type Installation,
  invertChanges,
  openRegister,
  type RegisterChange,
  rowKey,
  sameRow,
} from '@motcua/inventory';
import { type Effect, readEffects } from '../../../store/index.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { commit } from './commit.ts';
import { DryRunQuery } from './post-changes.ts';
import { changeOf, requireChange } from './show-change.ts';

/** `POST /v1/register/changes/:id/undo`: puts everything back as it was before a change, unless something builds on it. */
export const undoChange: Handler = async (context, request) => {
  const { dryRun } = parse(DryRunQuery, request.query);
  const row = await requireChange(context.store.read, request);
  const { id } = row;
  if (row.kind === 'init') throw new ExpectedError('E_REGISTER_FIRST');
  if (row.undone_by !== null) throw new ExpectedError('E_REGISTER_UNDONE', { id, by: row.undone_by });
  const effects = await readEffects(context.store.read, row);
  const plan = (now: Installation) => takeBack(now, { id, effects });
  const draft = { kind: 'undo', title: row.title, source: row.source, detail: {}, undoes: id, dryRun, plan };
  try {
    return await commit(context, request, draft);
  } catch (error) {
    // Rows that came later stand on what would go: those are what was built on it.
    if (!isExpected(error) || error.code !== 'E_REGISTER_INVALID') throw error;
    const { detail: rows = '', detailVi: rowsVi = '' } = error.params;
    throw new ExpectedError('E_REGISTER_BUILT_ON', { id, rows, rowsVi }, { cause: error });
  }
};

/** Owners come back before what they own, and what they own goes before them. */
function takeBack(now: Installation, { id, effects }: { id: number; effects: readonly Effect[] }): RegisterChange[] {
  const register = openRegister(now);
  const built = effects.filter(({ kind, after, before }) => {
    const key = rowKey(kind, (after ?? before) as never);
    const found = register.find(kind, key);
    return after === null ? found !== undefined : found === undefined || !sameRow(found, after);
  });
  if (built.length > 0) {
    const names = built.slice(0, 20).map(nameOf);
    const rows = [...names, ...(built.length > 20 ? [`… +${built.length - 20}`] : [])].join('\n');
    throw new ExpectedError('E_REGISTER_BUILT_ON', { id, rows, rowsVi: rows });
  }
  return invertChanges(effects.map(changeOf));
}

function nameOf({ kind, id, validFrom, before, after }: Effect): string {
  const row = after ?? before;
  const name = row !== null && 'tag' in row ? row.tag : row !== null && 'code' in row ? row.code : id;
  return `${kind} ${name} (${validFrom})`;
}
