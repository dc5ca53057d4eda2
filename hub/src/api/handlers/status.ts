import type { StatusView } from '@motcua/contract';
import { covers, inside, type Scope } from '../../access/index.ts';
import { type Db, loadTitle } from '../../store/index.ts';
import { countTickets } from '../../store/tickets/list-tickets.ts';
import { today } from '../../time/today.ts';
import type { ApiContext, ApiRequest, Handler } from '../context.ts';
import { dayOf } from '../parse.ts';
import { readAgents } from '../read-agents.ts';
import { eachDevice } from '../read-devices.ts';
import { readList } from '../read-list.ts';
import { agentRow } from '../views/agent-row.ts';
import type { Viewpoint } from '../views/agent-state.ts';
import { readinessCounts } from './readiness.ts';

/** `GET /v1/status` */
export const showStatus: Handler = (context, request) =>
  readList(context, request, (read) => statusOf(read, { context, request }));

async function statusOf(
  read: Db,
  { context, request }: { context: ApiContext; request: ApiRequest },
): Promise<StatusView> {
  const viewpoint = { now: context.now(), startedAt: context.startedAt };
  const day = dayOf(context, request);
  const { name, simulated } = await loadTitle(read);
  const agents = (await readAgents(read, { day: today(viewpoint.now) })).filter(
    ({ retired_at, unit_code }) => retired_at === null && covers(request.scope, unit_code),
  );
  const rows = agents.map((agent) => agentRow(agent, viewpoint));
  const devices = await countDevices(read, { day, viewpoint, scope: request.scope });
  return {
    installation: name,
    simulated,
    at: new Date(viewpoint.now).toISOString(),
    units: await countUnits(read, { day, scope: request.scope }),
    agents: {
      total: rows.length,
      online: rows.filter(({ online }) => online).length,
      silent: rows.filter(({ silent }) => silent === true).length,
      off: rows.filter(({ off }) => off === true).length,
      cloned: rows.filter(({ cloneSuspectedAt }) => cloneSuspectedAt !== null).length,
    },
    devices,
    tickets: { open: await countTickets(read, { state: 'open', scope: request.scope }) },
    readiness: await readinessCounts(read, request.scope),
    quarantine: { messages: request.scope.is === 'whole' ? await countQuarantine(read) : null },
    troubles: [...context.troubles(), ...context.advice()],
  };
}

/** One after the other, because whether a device's health is known now depends on its agent. */
async function countDevices(
  db: Db,
  question: { day: string; viewpoint: Viewpoint; scope: Scope },
): Promise<StatusView['devices']> {
  const count = { declared: 0, observed: 0, ok: 0, degraded: 0, down: 0, unknown: 0 };
  for await (const { declared, observed, health } of eachDevice(db, { filter: {}, ...question })) {
    if (declared) count.declared += 1;
    if (observed) count.observed += 1;
    count[health] += 1;
  }
  return count;
}

async function countUnits(db: Db, { day, scope }: { day: string; scope: Scope }): Promise<number> {
  const rows = await db
    .selectFrom('unit')
    .select('code')
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .execute();
  return inside(scope, rows, ({ code }) => code).length;
}

async function countQuarantine(db: Db): Promise<number> {
  const row = await db
    .selectFrom('quarantine')
    .select((of) => of.fn.sum<number | null>('count').as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}
