import { ExpectedError } from '@motcua/contract';
import { assetClasses, authorityActions, desks } from '@motcua/policies';
import { z } from 'zod';
import { appendAudit, type Db, type Tx } from '../../../store/index.ts';
import { appendFacts } from '../../../store/tickets/append-facts.ts';
import { latestTicket } from '../../../store/tickets/latest-ticket.ts';
import { showTicket } from '../../../store/tickets/show-ticket.ts';
import type { StoredTicket } from '../../../store/tickets/ticket-row.ts';
import { planVerb, requireVerb, type VerbArgs, waits } from '../../../tickets/plan-verb.ts';
import { isOpen } from '../../../tickets/states.ts';
import type { TicketVerb } from '../../../tickets/verbs.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { isAmong, requireMatch } from '../../etag.ts';
import { parse } from '../../parse.ts';
import { findTicket, reckoningOf } from './find-ticket.ts';
import { retry } from './retry.ts';
import { wholeTicket } from './whole-ticket.ts';
import { withAuthority } from './with-authority.ts';
import { toLend, toReturn } from './with-loan.ts';

const words = z.string().trim().min(1).max(2000);
const note = z.strictObject({ note: words.nullable().default(null) });
const reason = z.strictObject({ reason: words });
const name = z.string().trim().min(1).max(200);

const request = {
  action: z.enum(authorityActions).default('repair'),
  assetClass: z.enum(assetClasses).default('specialised'),
  /** In đồng. */
  amount: z.int().min(0).max(1_000_000_000_000_000).nullable().default(null),
};

/** What each verb is told. */
export const verbBodies = {
  comment: z.strictObject({ text: words }),
  triage: note,
  assign: note.extend({ to: z.string().min(1).max(64) }),
  start: note,
  wait: reason.extend({
    for: z.enum(Object.keys(waits) as (keyof typeof waits)[]),
    /** What or who it is that is waited for. */
    part: name.nullable().default(null),
    vendor: name.nullable().default(null),
    ...request,
  }),
  lend: note.extend({ device: name, until: z.iso.date().nullable().default(null) }),
  return: note.extend({ device: name }),
  approve: note.extend({
    document: z.string().trim().min(1).max(200).nullable().default(null),
    to: z.string().min(1).max(64).default('it_staff'),
  }),
  resolve: z.strictObject({ note: words }),
  accept: note,
  close: note,
  reopen: reason,
  reject: reason,
} as const satisfies Readonly<Record<TicketVerb, z.ZodType>>;

/** `POST /v1/tickets/:number/assign` and its like: one step of a ticket. `If-Match` names the event seen last. */
export const changeTicket =
  (verb: TicketVerb): Handler =>
  async (context, request) => {
    const args = parse(verbBodies[verb], request.body ?? {}) as object;
    const work = () => context.store.db.transaction().execute((tx) => change(tx, { context, request, verb, args }));
    // What says nothing of the state is as true after somebody else's step.
    const number = await (verb === 'comment' ? retry(work) : work());
    return showTicket(context.store.read, number, reckoningOf(context));
  };

interface Change {
  context: ApiContext;
  request: ApiRequest;
  verb: TicketVerb;
  args: object;
}

async function change(tx: Tx, { context, request, verb, args }: Change): Promise<number> {
  const latest = await findTicket(tx, request);
  const { number, ticket } = latest;
  await requireSeen(tx, { context, request }, latest);
  const at = new Date(context.now()).toISOString();
  requireVerb(latest, verb);
  if ('to' in args) await requireAssignee(tx, String(args.to));
  const whole = await wholeArgs(tx, { context, request, verb, args }, latest);
  const facts = planVerb({ number, ticket, verb, args: whole, at });
  if (verb === 'reopen') await requireAlone(tx, latest);
  await appendFacts(tx, { facts, latest, at, actor: request.actor.name });
  const done = {
    action: `ticket.${verb}`,
    object: `ticket:${number}`,
    unit: ticket.unit,
    detail: { ...args, ...dutyOf(whole) },
  };
  await appendAudit(tx, auditEntry(context, request, done));
  return number;
}

/** What the audit log says besides of who decided. */
const dutyOf = (whole: object): object => ('selfApproval' in whole ? { selfApproval: whole.selfApproval } : {});

/** What the verb is told, with what only the books and the tables know. */
async function wholeArgs(
  tx: Tx,
  { context, request, verb, args }: Change,
  latest: StoredTicket,
): Promise<VerbArgs[TicketVerb]> {
  if (verb === 'lend') return toLend(tx, { context, request, args: args as never });
  if (verb === 'return') return toReturn({ latest, args: args as never });
  return withAuthority(tx, { context, request, verb, args, number: latest.number });
}

/** Whoever was faster is not overwritten: the tag is the number of the last event, or that of the whole answer. */
async function requireSeen(
  tx: Tx,
  { context, request: { ifMatch } }: Pick<Change, 'context' | 'request'>,
  stored: StoredTicket,
): Promise<void> {
  if (ifMatch === null || isAmong(ifMatch, `"${stored.ticket.seq}"`)) return;
  requireMatch({ ifMatch }, await wholeTicket(tx, { context, stored }));
}

async function requireAssignee(db: Db, name: string): Promise<void> {
  if (desks.some((desk) => desk === name)) return;
  const account = db.selectFrom('account').select('id').where('name', '=', name).where('disabled_at', 'is', null);
  if ((await account.executeTakeFirst()) !== undefined) return;
  throw new ExpectedError('E_ASSIGNEE_UNKNOWN', { name, desks: desks.join(', ') });
}

/** A device has one open ticket: what came back since is in that one. */
async function requireAlone(tx: Tx, { number, ticket }: StoredTicket): Promise<void> {
  const latest = await latestTicket(tx, ticket.device);
  if (latest === null || latest.number === number || !isOpen(latest.ticket.state)) return;
  throw new ExpectedError('E_TICKET_ONE_OPEN', { number, open: latest.number });
}
