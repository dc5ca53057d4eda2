import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthorityView, ExpectedError, TicketEventRow, TicketRepair, TicketRow, UnitRow } from '@motcua/contract';
import { type RepairPaperKind, type RepairPaperName, repairPaperKinds, repairPaperOf } from '../papers/repair/kinds.ts';
import type { RepairCase } from '../papers/repair/repair-case.ts';
import type { Session } from '../session.ts';
import { connect, type Hub, type HubFlags, withQuery } from './connect.ts';
import { fileProblem } from './file-problem.ts';
import { ticketNumber } from './tickets.ts';
import { dayOf } from './today.ts';
import { writePaperFile } from './write-paper-file.ts';

interface PaperFlags extends HubFlags {
  kind?: RepairPaperName | undefined;
  /** File of the one paper that is named. */
  file?: string | undefined;
  /** Folder for all of them. */
  dir?: string | undefined;
}

/** Papers that were written. */
export interface WrittenPapers {
  simulated: boolean;
  number: number;
  papers: { kind: RepairPaperKind; path: string }[];
}

/** Writes the papers of a ticket's repair; all four unless one is named. */
export async function writeRepairPapers(
  session: Session,
  text: string,
  { kind, file, dir = '.', ...flags }: PaperFlags,
): Promise<WrittenPapers> {
  const number = ticketNumber(text);
  const known = await readCase(await connect(session, flags), { number, asOf: dayOf(session.io.now()) });
  const { repairPapers } = await import('../papers/repair/repair-papers.ts');
  const kinds = kind === undefined ? repairPaperKinds : [repairPaperOf(kind)];
  if (file === undefined) await makeFolder(dir);
  const papers: WrittenPapers['papers'] = [];
  for (const name of kinds) {
    const path = file ?? join(dir, `phieu-${number}-${name}.docx`);
    papers.push({ kind: name, path: await writePaperFile(path, repairPapers[name](known)) });
  }
  return { simulated: known.simulated, number, papers };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw fileProblem(error, path);
  }
}

/** All that the hub knows of a repair, and whether the head of the unit may decide about it today. */
async function readCase(hub: Hub, { number, asOf }: { number: number; asOf: string }): Promise<RepairCase> {
  const ticket = await hub.get(`/v1/tickets/${number}`, TicketRow);
  const events = TicketEventRow.array().catch([]).parse(ticket.events);
  const repair = TicketRepair.nullable()
    .catch(null)
    .parse(ticket.repair ?? null);
  const { action = 'repair', assetClass = 'specialised', ...asked } = lastRequest(events);
  const amount = asked.amount ?? repair?.estimate ?? undefined;
  const question = { action, assetClass, actor: 'unit_head', date: asOf, amount };
  const [authority, simulated, unitName] = await Promise.all([
    hub.get(withQuery('/v1/authority', question), AuthorityView),
    hub.isSimulated(),
    nameOf(hub, ticket.unit),
  ]);
  return { ticket, events, repair, authority, asOf, simulated, unitName };
}

/** What was asked for last of those who decide. */
function lastRequest(events: readonly TicketEventRow[]): { action?: string; assetClass?: string; amount?: number } {
  const { action, assetClass, amount } = events.findLast(({ type }) => type === 'submitted')?.data ?? {};
  return {
    ...(typeof action === 'string' && { action }),
    ...(typeof assetClass === 'string' && { assetClass }),
    ...(typeof amount === 'number' && { amount }),
  };
}

/** The unit's name; null for one that is there no more. */
async function nameOf(hub: Hub, code: string): Promise<string | null> {
  try {
    return (await hub.get(`/v1/units/${encodeURIComponent(code)}`, UnitRow)).name;
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'E_UNIT_UNKNOWN') return null;
    throw error;
  }
}
