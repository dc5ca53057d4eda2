import { ExpectedError, type RegisterChangeView } from '@motcua/contract';
import type { RegisterChange } from '@motcua/inventory';
import { z } from 'zod';
import { covers } from '../../../access/index.ts';
import { type ChangeRow, type Db, type Effect, findChange, loadRegister, readEffects } from '../../../store/index.ts';
import type { ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { changeRow, touches } from './change-row.ts';
import { unitsIn } from './units-of.ts';

export const ChangeQuery = z.looseObject({ limit: z.coerce.number().int().min(0).max(100_000).default(1000) });

/** `GET /v1/register/changes/:id`: what it did, row by row, as far as it is in the scope of who asks. */
export const showChange: Handler = async ({ store }, request): Promise<RegisterChangeView> => {
  const { limit } = parse(ChangeQuery, request.query);
  const row = await requireChange(store.read, request);
  const effects = await readEffects(store.read, row);
  const mine = request.scope.is === 'whole' ? effects : await inScope(store.read, effects, request);
  const changes = mine.slice(0, limit).map(changeOf);
  return { ...changeRow(row), detail: row.detail, changes, left: mine.length - changes.length };
};

/** The change of a path; one that touches nothing in the scope is not there. */
export async function requireChange(db: Db, { params, scope }: ApiRequest): Promise<ChangeRow> {
  const id = params.id ?? '';
  const row = /^\d{1,12}$/.test(id) ? await findChange(db, Number(id)) : null;
  if (row === null || !touches(row, scope))
    throw new ExpectedError('E_REGISTER_CHANGE_UNKNOWN', { id: id.slice(0, 40) });
  return row;
}

async function inScope(db: Db, effects: readonly Effect[], { scope }: ApiRequest): Promise<Effect[]> {
  const unitsOf = unitsIn([await loadRegister(db)], effects);
  return effects.filter(({ kind, before, after }) =>
    [before, after].every((row) => row === null || unitsOf(kind, row).every((code) => covers(scope, code))),
  );
}

/** An effect as the change that has it. */
export function changeOf({ kind, before, after }: Effect): RegisterChange {
  if (before === null) return { action: 'create', kind, row: after } as RegisterChange;
  if (after === null) return { action: 'delete', kind, before } as RegisterChange;
  return { action: 'update', kind, before, row: after } as RegisterChange;
}
