import { deviceKinds, ExpectedError } from '@motcua/contract';
import { nextState, type ProposalVerb } from '@motcua/policies';
import { z } from 'zod';
import { requireOther } from '../../../access/index.ts';
import { receiptChanges, takeReceipts } from '../../../proposals/index.ts';
import {
  appendAudit,
  listProposalEvents,
  requireProposal,
  type StoredProposal,
  updateProposal,
} from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { requireMatch } from '../../etag.ts';
import { parse } from '../../parse.ts';
import { commit } from '../register/commit.ts';
import { findProposal, proposalView } from './find-proposal.ts';

const common = {
  /** Number of the last event the caller saw; whoever was faster is not overwritten. */
  seq: z.int().min(1).optional(),
  reason: z.string().min(1).max(1000).optional(),
  document: z.string().min(1).max(200).optional(),
};
export const ProposalChange = z.strictObject(common);
export const ProposalReceipt = z.strictObject({
  ...common,
  received: z
    .array(
      z.strictObject({
        ...{ unit: z.string().min(1).max(32), item: z.enum(deviceKinds), quantity: z.int().min(1).max(10_000) },
        cost: z.int().min(0).max(1_000_000_000_000).nullable().default(null),
      }),
    )
    .min(1)
    .max(10_000)
    .nullable()
    .default(null),
});

/** `POST /v1/proposals/:number/submit` and its like: one step of a proposal, with what it was decided by. */
export const changeProposal =
  (verb: Exclude<ProposalVerb, 'receive'>): Handler =>
  async (context, request) => {
    const { seq, ...data } = parse(ProposalChange, request.body ?? {});
    const before = await seenProposal(context, request, seq);
    const state = nextState(before, verb);
    const duty = verb === 'approve' ? await requireSecond(context, request, before) : {};
    return record({ context, request, before, verb }, { state, devices: before.devices, data: { ...data, ...duty } });
  };

/** `POST /v1/proposals/:number/receive`: devices that came go on the books, in store, until they are seen working. */
export const receiveProposal: Handler = async (context, request) => {
  const { seq, received, ...data } = parse(ProposalReceipt, request.body ?? {});
  const before = await seenProposal(context, request, seq);
  const state = nextState(before, 'receive');
  const devices = takeReceipts(before, received);
  const given = { proposal: before, after: devices, receipts: received, day: today(context.now()) };
  const came = devices.flatMap(({ device }, at) => (before.devices[at]?.device === null ? (device ?? []) : []));
  await putOnBooks(context, request, { before, given });
  return record({ context, request, before, verb: 'receive' }, { state, devices, data: { ...data, devices: came } });
};

/** Who made or submitted it does not approve it. */
async function requireSecond(
  { store, settings: { selfApproval } }: ApiContext,
  { actor }: ApiRequest,
  { number }: StoredProposal,
): Promise<object> {
  const events = await listProposalEvents(store.read, number);
  const makers = events.filter(({ type }) => type === 'created' || type === 'submit').map((event) => event.actor);
  return requireOther({ actor, makers, selfApproval });
}

interface Books {
  before: StoredProposal;
  given: Parameters<typeof receiptChanges>[1];
}

/** After a crash between the two, the devices are on the books already and the proposal only has to be told. */
async function putOnBooks(context: ApiContext, request: ApiRequest, { before, given }: Books): Promise<void> {
  const { number, title } = before;
  try {
    await commit(
      context,
      { ...request, ifMatch: null },
      {
        ...{ kind: 'allocation', title, source: `proposal:${number}`, detail: { proposal: number } },
        ...{ undoes: null, dryRun: false, plan: (installation) => receiptChanges(installation, given) },
      },
    );
  } catch (error) {
    if (!(error instanceof ExpectedError && error.code === 'E_REGISTER_NO_CHANGE')) throw error;
  }
}

async function seenProposal(
  context: ApiContext,
  request: ApiRequest,
  seq: number | undefined,
): Promise<StoredProposal> {
  const { read } = context.store;
  const before = await findProposal(read, request);
  if (seq !== undefined && seq !== before.seq) throw new ExpectedError('E_PRECONDITION_FAILED');
  requireMatch(request, await proposalView(read, before));
  return before;
}

interface Step {
  context: ApiContext;
  request: ApiRequest;
  before: StoredProposal;
  verb: ProposalVerb;
}

async function record(
  { context, request, before, verb }: Step,
  { state, devices, data }: Pick<StoredProposal, 'state' | 'devices'> & { data: Record<string, unknown> },
) {
  const { store } = context;
  const event = { at: new Date(context.now()).toISOString(), actor: request.actor.name, type: verb, data };
  await store.db.transaction().execute(async (tx) => {
    await updateProposal(tx, { before, after: { state, devices }, event });
    const done = {
      action: `proposal.${verb}`,
      object: `proposal:${before.number}`,
      unit: before.body.unit,
      detail: data,
    };
    await appendAudit(tx, auditEntry(context, request, done));
  });
  return proposalView(store.read, await requireProposal(store.read, before.number));
}
