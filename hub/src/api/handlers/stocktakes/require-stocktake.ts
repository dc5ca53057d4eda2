import { ExpectedError, type StocktakeHead } from '@motcua/contract';
import { type AgentSight, planStocktake, type StocktakeResult } from '@motcua/inventory';
import { covers, installationIn, type Scope } from '../../../access/index.ts';
import { closedRows, type Db, findStocktake, listScans, loadRegister } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import type { ApiContext, ApiRequest } from '../../context.ts';
import { readObserved } from '../reconcile/read-observed.ts';

type Reader = Pick<Db, 'selectFrom'>;

/** One of all units is there for those only who may see all. */
export const isMine = ({ unit }: Pick<StocktakeHead, 'unit'>, scope: Scope): boolean =>
  scope.is === 'whole' || (unit !== null && covers(scope, unit));

/** The stock-take that a request is about; one outside its scope does not exist. */
export async function requireStocktake(
  db: Reader,
  { params, scope }: Pick<ApiRequest, 'params' | 'scope'>,
): Promise<StocktakeHead> {
  const id = /^\d{1,9}$/.test(params.id ?? '') ? Number(params.id) : 0;
  const found = await findStocktake(db, id);
  if (found === null || !isMine(found, scope)) throw new ExpectedError('E_STOCKTAKE_UNKNOWN', { id });
  return found;
}

/** What it has found so far, by the books and agents of the scope; of a closed one what it found then. */
export async function resultOf(
  { store, now }: Pick<ApiContext, 'store' | 'now'>,
  head: StocktakeHead,
  { scope, db = store.read }: { scope: Scope; db?: Db },
): Promise<StocktakeResult['rows']> {
  const kept = await closedRows(db, head.id);
  if (kept !== null) return kept;
  const register = installationIn(scope, await loadRegister(db));
  const scans = await listScans(db, head.id);
  return planStocktake({ register, subject: head, scans, seen: await sightsIn(db, { scope, day: today(now()) }) }).rows;
}

/** Which records agents see, by what reconciliation has linked. */
async function sightsIn(db: Db, at: { scope: Scope; day: string }): Promise<AgentSight[]> {
  const seen = new Map((await readObserved(db, at)).map((device) => [device.id, device]));
  const links = await db.selectFrom('device_link').selectAll().execute();
  return links.flatMap(({ declared, observed }) => {
    const device = seen.get(observed);
    return device === undefined ? [] : [{ declared, unit: device.unit, lastSeenAt: device.lastSeenAt }];
  });
}
