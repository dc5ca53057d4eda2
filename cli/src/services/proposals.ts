import type { DeviceKind } from '@motcua/contract';
import type { ProposalBody, ProposalState } from '@motcua/policies';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';
import { readBudgets, readParameters } from './read-parameters.ts';
import { dayOf } from './today.ts';

/** A proposal as the hub keeps it. */
export interface ProposalView {
  number: number;
  state: ProposalState;
  createdAt: string;
  /** Number of the last event. */
  seq: number;
  proposal: ProposalBody;
  devices: { unit: string; item: DeviceKind; state: 'planned' | 'ordered' | 'received' | 'seen'; tag: string | null }[];
  events: {
    at: string;
    actor: string;
    type: 'created' | 'submit' | 'approve' | 'reject' | 'order' | 'receive';
    data: object;
  }[];
}

/** One row of the list of proposals. */
export interface ProposalRow {
  number: number;
  title: string;
  state: ProposalState;
  asOf: string;
  amount: number;
  bought: number;
  moved: number;
  createdAt: string;
}

/** What the hub answers is of its own making; that it is a proposal is all that is checked. */
const proposalSchema = {
  safeParse: (value: unknown) =>
    typeof value === 'object' && value !== null && 'proposal' in value && 'number' in value
      ? { success: true as const, data: value as ProposalView }
      : { success: false as const, error: new Error('not a proposal') },
};
const rowSchema = {
  safeParse: (value: unknown) =>
    typeof value === 'object' && value !== null && 'number' in value && 'state' in value
      ? { success: true as const, data: value as ProposalRow }
      : { success: false as const, error: new Error('not a row of proposals') },
};

interface CreateFlags extends HubFlags {
  'as-of'?: string | undefined;
  title?: string | undefined;
  unit?: string | undefined;
  parameters?: string | undefined;
  budget?: string[] | undefined;
  'same-owner'?: boolean | undefined;
}

/** Has the hub make a proposal from its register. */
export async function createProposal(session: Session, flags: CreateFlags): Promise<ProposalView> {
  const parameters = await readParameters(flags.parameters);
  const { prices, specifications } = parameters;
  const hub = await connect(session, flags);
  const body = {
    asOf: flags['as-of'] ?? dayOf(session.io.now()),
    ...(flags.title !== undefined && { title: flags.title }),
    unit: flags.unit ?? null,
    budgets: await readBudgets(flags.budget, parameters),
    prices,
    specifications,
    acrossOwners: flags['same-owner'] !== true,
  };
  // The hub proves an optimum before it answers, which takes a while on a busy machine.
  return hub.ask({ method: 'POST', path: '/v1/proposals', body, timeoutMs: 120_000 }, proposalSchema);
}

/** All proposals, or those in one state. */
export async function listProposals(session: Session, { state, ...flags }: HubFlags & { state?: string | undefined }) {
  const hub = await connect(session, flags);
  return hub.list<ProposalRow>(withQuery('/v1/proposals', { state }), 'proposals', rowSchema);
}

/** One proposal and all that happened to it. */
export async function showProposal(session: Session, number: string, flags: HubFlags): Promise<ProposalView> {
  const hub = await connect(session, flags);
  return hub.get(`/v1/proposals/${encodeURIComponent(number)}`, proposalSchema);
}

interface Change extends HubFlags {
  verb: string;
  document?: string | undefined;
  reason?: string | undefined;
  received?: object[] | null;
}

/** Does something to a proposal as it was seen: whoever was faster is not overwritten. */
export async function changeProposal(
  session: Session,
  number: string,
  { verb, document, reason, received, ...flags }: Change,
): Promise<ProposalView> {
  const hub = await connect(session, flags);
  const path = `/v1/proposals/${encodeURIComponent(number)}`;
  const { seq } = await hub.get(path, proposalSchema);
  const said = Object.entries({ document, reason, received }).filter(([, value]) => value !== undefined);
  return hub.post(`${path}/${verb}`, { ...Object.fromEntries(said), seq }, proposalSchema);
}
