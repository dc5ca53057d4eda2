import { ExpectedError, RegisterChangeRow, RegisterChangeView, RegisterCommit } from '@motcua/contract';
import { wholeNumber } from '../../flags/define.ts';
import type { Hub } from '../connect.ts';

/** Imports, newest first. */
export async function listImports(hub: Hub): Promise<{ imports: RegisterChangeRow[]; simulated: boolean }> {
  const { rows, simulated } = await hub.list('/v1/register/changes', 'changes', RegisterChangeRow);
  return { imports: rows.filter(({ kind }) => kind === 'import'), simulated };
}

/** The number of an import as it is typed. */
export const importNumber = (text: string): number => wholeNumber(text, { min: 1, max: 1e12, where: 'ID' });

/** One import with every row that it changed. */
export async function showImport(hub: Hub, id: number): Promise<RegisterChangeView> {
  const change = await hub.get(`/v1/register/changes/${id}?limit=100000`, RegisterChangeView);
  if (change.kind === 'import') return change;
  throw new ExpectedError('E_REGISTER_CHANGE_UNKNOWN', { id: String(id) });
}

/** Takes an import back as a whole. */
export async function undoImport(hub: Hub, id: number): Promise<RegisterCommit> {
  await showImport(hub, id);
  return hub.ask(
    { method: 'POST', path: `/v1/register/changes/${id}/undo`, body: {}, timeoutMs: 120_000 },
    RegisterCommit,
  );
}
