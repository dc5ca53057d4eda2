import { ExpectedError } from '@motcua/contract';
import { covers, type Scope } from '../../../access/index.ts';
import { followDevices, shownState } from '../../../proposals/index.ts';
import { type Db, listProposalEvents, requireProposal, type StoredProposal } from '../../../store/index.ts';
import type { ApiRequest } from '../../context.ts';

/** A proposal of which every unit lies in the scope; others do not exist for this request. */
export async function findProposal(
  db: Db,
  { params, scope }: Pick<ApiRequest, 'params' | 'scope'>,
): Promise<StoredProposal> {
  const number = /^\d{1,9}$/.test(params.number ?? '') ? Number(params.number) : 0;
  const proposal = await requireProposal(db, number);
  if (isMine(proposal, scope)) return proposal;
  throw new ExpectedError('E_PROPOSAL_UNKNOWN', { number });
}

export const isMine = ({ units }: StoredProposal, scope: Scope): boolean => units.every((code) => covers(scope, code));

/** A proposal as it is shown: its body, where its devices are, and what happened to it. */
export async function proposalView(db: Db, proposal: StoredProposal) {
  const { number, createdAt, body, seq } = proposal;
  const devices = await followDevices(db, proposal);
  return {
    ...{ number, state: shownState(proposal, devices), createdAt, seq },
    devices: devices.map(({ unit, item, state, tag }) => ({ unit, item, state, tag })),
    events: await listProposalEvents(db, number),
    proposal: body,
  };
}
