import { ExpectedError, StocktakeHead, StocktakeView } from '@motcua/contract';
import { type StocktakeRow, stocktakeChanges } from '@motcua/inventory';
import type { Session } from '../../session.ts';
import { stocktakeTexts } from '../../texts/stocktake.ts';
import { commitChanges, readRegister } from '../commit-changes.ts';
import { confirm } from '../confirm.ts';
import { connect, type Hub, type HubFlags } from '../connect.ts';
import { dayOf } from '../today.ts';

const pathOf = (id: string, verb = '') => `/v1/stocktakes/${encodeURIComponent(id)}${verb}`;
/** A city's books take a while to be gone through. */
const timeoutMs = 60_000;

type StartFlags = HubFlags & {
  unit?: string | undefined;
  all: boolean;
  title?: string | undefined;
  'as-of'?: string | undefined;
};

/** Begins a stock-take; E_STOCKTAKE_SCOPE unless exactly one of a unit and all is said. */
export async function startStocktake(session: Session, { unit, all, title, ...flags }: StartFlags) {
  if ((unit === undefined) === !all) throw new ExpectedError('E_STOCKTAKE_SCOPE');
  const hub = await connect(session, flags);
  const asOf = flags['as-of'];
  const body = { unit: unit ?? null, ...(title !== undefined && { title }), ...(asOf !== undefined && { asOf }) };
  return { ...(await hub.post('/v1/stocktakes', body, StocktakeHead)), simulated: await hub.isSimulated() };
}

export async function listStocktakes(session: Session, flags: HubFlags) {
  const { rows, simulated } = await (await connect(session, flags)).list('/v1/stocktakes', 'stocktakes', StocktakeHead);
  return { stocktakes: rows, simulated };
}

/** A stock-take with all its rows, and the hub that has it. */
export async function showStocktake(session: Session, id: string, flags: HubFlags) {
  const hub = await connect(session, flags);
  const view = await hub.ask({ path: pathOf(id), timeoutMs }, StocktakeView);
  return { hub, shown: { ...view, simulated: await hub.isSimulated() } };
}

export type ShownStocktake = Awaited<ReturnType<typeof showStocktake>>['shown'];

/** Ends one and keeps what it found. */
export async function closeStocktake(session: Session, id: string, flags: HubFlags) {
  const hub = await connect(session, flags);
  const view = await hub.ask({ method: 'POST', path: pathOf(id, '/close'), body: {}, timeoutMs }, StocktakeView);
  return { hub, shown: { ...view, simulated: await hub.isSimulated() } };
}

type ApplyFlags = HubFlags & { moves: boolean; status?: string[] | undefined; 'dry-run': boolean; yes: boolean };

/** Records what was chosen of a closed stock-take, as one change of the register. */
export async function applyStocktake(session: Session, id: string, { moves, status = [], ...flags }: ApplyFlags) {
  const { hub, shown } = await showStocktake(session, id, flags);
  if (shown.state === 'open') throw new ExpectedError('E_STOCKTAKE_OPEN', { id });
  const { installation, version } = await readRegister(hub);
  const day = dayOf(session.io.now());
  const rows = shown.rows as StocktakeRow[];
  const changes = stocktakeChanges(installation, { rows, moves, statuses: status, day });
  const result = { id: shown.id, changes, simulated: installation.simulated, done: null };
  if (flags['dry-run'] || changes.length === 0) return result;
  const ask = (language: 'vi' | 'en') => stocktakeTexts.ask[language].replace('{count}', String(changes.length));
  await confirm(session, { yes: flags.yes, question: { vi: ask('vi'), en: ask('en') } });
  const detail = { stocktake: shown.id, asOf: shown.asOf, moves, statuses: status };
  const commit = { kind: 'stocktake', title: shown.title, source: `stocktake:${shown.id}`, detail } as const;
  return { ...result, done: await commitChanges(hub, { ...commit, changes, version }) };
}

/** Writes the minutes of a stock-take, by the books of its day. */
export async function writeMinutes({ hub, shown }: { hub: Hub; shown: ShownStocktake }, path: string): Promise<string> {
  const { installation } = await readRegister(hub);
  const { writePaper } = await import('../../papers/write-paper.ts');
  const { minutesPaper } = await import('../../papers/minutes.ts');
  const { writeFile } = await import('node:fs/promises');
  const { fileProblem } = await import('../file-problem.ts');
  const bytes = await writePaper(minutesPaper(shown, installation));
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw fileProblem(error, path);
  }
  return path;
}
