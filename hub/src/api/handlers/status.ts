import type { Health, StatusView } from '@motcua/contract';
import { covers, inside, type Scope } from '../../access/index.ts';
import { type Db, loadTitle } from '../../store/index.ts';
import { listTickets } from '../../store/tickets/list-tickets.ts';
import type { Handler } from '../context.ts';
import { dayOf } from '../parse.ts';
import { readAgents } from '../read-agents.ts';
import { readDevices } from '../read-devices.ts';
import { agentRow } from '../views/agent-row.ts';

/** `GET /v1/status` */
export const showStatus: Handler = async (context, request): Promise<StatusView> => {
  const { read } = context.store;
  const viewpoint = { now: context.now(), startedAt: context.startedAt };
  const day = dayOf(context, request);
  const { name, simulated } = await loadTitle(read);
  const agents = (await readAgents(read)).filter(
    ({ retired_at, unit_code }) => retired_at === null && covers(request.scope, unit_code),
  );
  const rows = agents.map((agent) => agentRow(agent, viewpoint));
  const seen = await readDevices(read, { filter: {}, day, viewpoint });
  const devices = inside(request.scope, seen, ({ unit }) => unit);
  const inHealth = (health: Health) => devices.filter((device) => device.health === health).length;
  return {
    installation: name,
    simulated,
    at: new Date(viewpoint.now).toISOString(),
    units: await countUnits(read, { day, scope: request.scope }),
    agents: {
      total: rows.length,
      online: rows.filter(({ online }) => online).length,
      silent: rows.filter(({ silent }) => silent === true).length,
    },
    devices: {
      declared: devices.filter(({ declared }) => declared).length,
      observed: devices.filter(({ observed }) => observed).length,
      ok: inHealth('ok'),
      degraded: inHealth('degraded'),
      down: inHealth('down'),
      unknown: inHealth('unknown'),
    },
    tickets: { open: inside(request.scope, await listTickets(read, { state: 'open' }), ({ unit }) => unit).length },
    quarantine: { messages: request.scope.is === 'whole' ? await countQuarantine(read) : null },
    troubles: context.troubles(),
  };
};

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
