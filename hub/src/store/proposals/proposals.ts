import { type DeviceKind, ExpectedError } from '@motcua/contract';
import type { ProposalBody, ProposalState } from '@motcua/policies';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '../store.ts';
import type { ProposalTables } from './tables.ts';

/** A device that a proposal buys. */
export interface ProposalDevice {
  unit: string;
  item: DeviceKind;
  /** Id in the register once it was received. */
  device: string | null;
}

/** A proposal as it stands. */
export interface StoredProposal {
  number: number;
  title: string;
  asOf: string;
  state: ProposalState;
  createdAt: string;
  units: string[];
  devices: ProposalDevice[];
  body: ProposalBody;
  seq: number;
}

/** What happened to a proposal. */
export interface ProposalEvent {
  at: string;
  actor: string;
  type: string;
  data: Readonly<Record<string, unknown>>;
}

const fromRow = (row: Selectable<ProposalTables['proposal']>): StoredProposal => ({
  ...{ number: row.number, title: row.title, asOf: row.as_of, state: row.state as ProposalState },
  ...{ createdAt: row.created_at, units: JSON.parse(row.units), devices: JSON.parse(row.devices) },
  ...{ body: JSON.parse(row.body), seq: row.seq },
});

/** Proposals in one state or in all, the newest first. */
export async function listProposals(
  db: Db,
  { state = null }: { state?: string | null } = {},
): Promise<StoredProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .$if(state !== null, (query) => query.where('state', '=', state ?? ''))
    .orderBy('number', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Proposals that had been ordered by a moment (RFC 3339 in UTC); an order is never taken back. */
export async function listOrderedBy(db: Db, moment: string): Promise<StoredProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('number', 'in', (events) =>
      events.selectFrom('proposal_event').select('proposal').where('type', '=', 'order').where('at', '<=', moment),
    )
    .orderBy('number', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** One proposal; E_PROPOSAL_UNKNOWN where there is none. */
export async function requireProposal(db: Db, number: number): Promise<StoredProposal> {
  const row = await db.selectFrom('proposal').selectAll().where('number', '=', number).executeTakeFirst();
  if (row === undefined) throw new ExpectedError('E_PROPOSAL_UNKNOWN', { number });
  return fromRow(row);
}

/** Everything that happened to a proposal, in order. */
export async function listProposalEvents(db: Db, number: number): Promise<ProposalEvent[]> {
  const rows = await db
    .selectFrom('proposal_event')
    .selectAll()
    .where('proposal', '=', number)
    .orderBy('seq')
    .execute();
  return rows.map(({ at, actor, type, data }) => ({ at, actor, type, data: JSON.parse(data) }));
}

/** A new proposal with its first event; gives its number. */
export async function insertProposal(
  tx: Tx,
  { proposal, event }: { proposal: Omit<StoredProposal, 'number' | 'seq'>; event: ProposalEvent },
): Promise<number> {
  const { title, asOf, state, createdAt, units, devices, body } = proposal;
  const { number } = await tx
    .insertInto('proposal')
    .values({
      ...{ title, as_of: asOf, state, created_at: createdAt, seq: 1 },
      ...{ units: JSON.stringify(units), devices: JSON.stringify(devices), body: JSON.stringify(body) },
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await appendProposalEvent(tx, { number, seq: 1, event });
  return number;
}

/** A proposal after something happened; E_PRECONDITION_FAILED where somebody else was faster, and then nothing is done. */
export async function updateProposal(
  tx: Tx,
  {
    before,
    after,
    event,
  }: {
    before: StoredProposal;
    after: Pick<StoredProposal, 'state' | 'devices'>;
    event: ProposalEvent;
  },
): Promise<void> {
  const { number, seq } = before;
  const { numUpdatedRows } = await tx
    .updateTable('proposal')
    .set({ state: after.state, devices: JSON.stringify(after.devices), seq: seq + 1 })
    .where('number', '=', number)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ExpectedError('E_PRECONDITION_FAILED');
  await appendProposalEvent(tx, { number, seq: seq + 1, event });
}

async function appendProposalEvent(
  tx: Tx,
  { number, seq, event }: { number: number; seq: number; event: ProposalEvent },
): Promise<void> {
  const { data, ...row } = event;
  await tx
    .insertInto('proposal_event')
    .values({ proposal: number, seq, ...row, data: JSON.stringify(data) })
    .execute();
}
