import { ExpectedError, type RegisterChangeKind, RegisterChangeView, RegisterCommit } from '@motcua/contract';
import type { Hub } from './connect.ts';

/** Takes a change of the register back, or only tries it; with `only`, a change of another kind is not there. */
export async function undoChange(
  hub: Pick<Hub, 'ask' | 'get'>,
  { change, yes, only }: { change: string; yes: boolean; only?: RegisterChangeKind },
): Promise<RegisterCommit> {
  const path = `/v1/register/changes/${encodeURIComponent(change)}`;
  if (only !== undefined && (await hub.get(path, RegisterChangeView)).kind !== only)
    throw new ExpectedError('E_REGISTER_CHANGE_UNKNOWN', { id: change.slice(0, 40) });
  const question = {
    method: 'POST',
    path: `${path}/undo${yes ? '' : '?dryRun=1'}`,
    body: {},
    timeoutMs: 120_000,
  } as const;
  return hub.ask(question, RegisterCommit);
}
