import { deviceKinds, ExpectedError } from '@motcua/contract';
import { budgetLines, type LotCategory, makeProposal, noParameters, type ProposalBody } from '@motcua/policies';
import { z } from 'zod';
import { installationIn } from '../../../access/index.ts';
import { allocateApart } from '../../../allocate/index.ts';
import { pendingDevices } from '../../../proposals/index.ts';
import {
  appendAudit,
  type Db,
  insertProposal,
  listProposals,
  loadRegister,
  requireProposal,
} from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { readStandards } from '../../read-standards.ts';
import { requireUnit } from '../../require-unit.ts';
import { proposalView } from './find-proposal.ts';

const dong = z.int().min(0).max(1_000_000_000_000_000);
const date = z.iso.date();
const line = z.enum(budgetLines);

/** What a proposal is made from; without budgets money is not limited. */
export const ProposalRequest = z.strictObject({
  asOf: date.optional(),
  title: z.string().min(1).max(300).default('Mua sắm, điều chuyển thiết bị cho bộ phận một cửa'),
  unit: z.string().min(1).max(32).nullable().default(null),
  budgets: z
    .partialRecord(z.enum([...budgetLines, 'total']), dong)
    .nullable()
    .default(null),
  prices: z
    .array(
      z.strictObject({
        ...{ item: z.enum(deviceKinds), price: dong.nullable(), budgetLine: line.nullable() },
        ...{ decision: z.string().min(1).max(300), validFrom: date, validTo: date.nullable() },
      }),
    )
    .max(1000)
    .default([]),
  specifications: z
    .array(z.strictObject({ item: z.enum(deviceKinds), text: z.string().min(1).max(2000) }))
    .max(100)
    .default([]),
  acrossOwners: z.boolean().default(true),
});

/** `POST /v1/proposals`: a proposal from the register, the standards and the money there is. */
export const postProposal: Handler = async (context, request) => {
  const body = await draft(context, request);
  const { moves, purchases } = body.allocation;
  if (moves.length + purchases.length === 0) throw new ExpectedError('E_PROPOSAL_EMPTY');
  const { title, asOf } = body;
  const units = [
    ...new Set([...moves.flatMap(({ from, to }) => [from, to]), ...purchases.map(({ unit }) => unit)]),
  ].sort();
  const devices = purchases.flatMap(({ unit, item, quantity }) =>
    Array.from({ length: quantity }, () => ({ unit, item, device: null })),
  );
  const createdAt = new Date(context.now()).toISOString();
  const proposal = { title, asOf, state: 'draft' as const, createdAt, units, devices, body };
  const event = { at: createdAt, actor: request.actor.name, type: 'created', data: body.allocation.totals };
  const number = await context.store.db.transaction().execute(async (tx) => {
    const made = await insertProposal(tx, { proposal, event });
    const done = {
      action: 'proposal.create',
      object: `proposal:${made}`,
      unit: body.unit,
      detail: body.allocation.totals,
    };
    await appendAudit(tx, auditEntry(context, request, done));
    return made;
  });
  const { read } = context.store;
  return proposalView(read, await requireProposal(read, number));
};

async function draft(context: ApiContext, request: ApiRequest): Promise<ProposalBody> {
  const { unit, prices, specifications, ...given } = parse(ProposalRequest, request.body);
  const { read } = context.store;
  const asOf = given.asOf ?? today(context.now());
  if (unit !== null) await requireUnit(read, { code: unit, day: asOf, scope: request.scope });
  const { chosen: packs, settings } = await readStandards(read);
  return makeProposal({
    ...given,
    ...{ asOf, packs, settings, unit: unit ?? undefined },
    installation: installationIn(request.scope, await loadRegister(read)),
    parameters: { ...noParameters, prices, specifications },
    pending: await pendingDevices(read),
    earlier: await boughtInYear(read, asOf.slice(0, 4)),
    allocate: allocateApart,
  });
}

/** Đồng of goods of each nature in the proposals of a year that are on their way or through. */
async function boughtInYear(db: Db, year: string): Promise<Partial<Record<LotCategory, number>>> {
  const counted = ['submitted', 'approved', 'ordered'];
  const sums: Partial<Record<LotCategory, number>> = {};
  for (const { asOf, state, body } of await listProposals(db)) {
    if (!asOf.startsWith(year) || !counted.includes(state)) continue;
    for (const { category, amount } of body.lots) sums[category] = (sums[category] ?? 0) + (amount ?? 0);
  }
  return sums;
}
