import type { Health, StatusView } from '@motcua/contract';
import { loadTitle } from '../../store/index.ts';
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
  const agents = (await readAgents(read)).filter(({ retired_at }) => retired_at === null);
  const rows = agents.map((agent) => agentRow(agent, viewpoint));
  const devices = await readDevices(read, { filter: {}, day, viewpoint });
  const inHealth = (health: Health) => devices.filter((device) => device.health === health).length;
  return {
    installation: name,
    simulated,
    at: new Date(viewpoint.now).toISOString(),
    units: await countUnits(context.store.read, day),
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
    tickets: { open: (await listTickets(read, { state: 'open' })).length },
    quarantine: { messages: await countQuarantine(read) },
    troubles: context.troubles(),
  };
};

async function countUnits(db: Parameters<typeof loadTitle>[0], day: string): Promise<number> {
  const { count } = await db
    .selectFrom('unit')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>', day)]))
    .executeTakeFirstOrThrow();
  return count;
}

async function countQuarantine(db: Parameters<typeof loadTitle>[0]): Promise<number> {
  const row = await db
    .selectFrom('quarantine')
    .select((of) => of.fn.sum<number | null>('count').as('count'))
    .executeTakeFirst();
  return row?.count ?? 0;
}
