import type { Postgres } from '../../../peers/postgres.ts';
import type { Books } from '../compare-books.ts';
import { lossesIn, readingsIn, type ToldReport, ticketsIn } from '../read-store.ts';

type Sql = Postgres['sql'];

/** Rows of a query, by psql, which is none of our programs. */
async function rowsOf<T>(sql: Sql, query: string): Promise<T[]> {
  return JSON.parse(await sql(`SELECT coalesce(json_agg(r), '[]') FROM (${query}) AS r`)) as T[];
}

/** What the hubs' books say of one agent, and which device is its own. */
export async function readPostgres(
  sql: Sql,
  agent: string,
): Promise<Pick<Books, 'stored' | 'readings' | 'tickets' | 'losses' | 'device'>> {
  const reports = await rowsOf<{ boot: string; seq: number; received_at: string; told: ToldReport }>(sql, told(agent));
  const [device] = await rowsOf<{ id: string }>(
    sql,
    `SELECT id FROM observed_device WHERE agent = '${agent}' AND key = 'cups:counter1'`,
  );
  const id = device?.id ?? 'none';
  const tickets = await rowsOf<Parameters<typeof ticketsIn>[0][number]>(
    sql,
    `SELECT number, device_id, state FROM ticket WHERE device_id = '${id}'`,
  );
  const events = await rowsOf<Parameters<typeof ticketsIn>[1][number]>(
    sql,
    `SELECT e.ticket, e.at, e.type, e.data FROM ticket_event e JOIN ticket t ON t.number = e.ticket
      WHERE t.device_id = '${id}' ORDER BY e.ticket, e.seq`,
  );
  const bodies = reports.map(({ received_at, told: report }) => ({ receivedAt: received_at, report }));
  return {
    stored: reports.map(({ boot, seq }) => ({ boot, seq })),
    readings: readingsIn(bodies, new Map([['cups:counter1', id]])),
    tickets: ticketsIn(tickets, events),
    losses: lossesIn(bodies),
    device: id,
  };
}

/** Of a report only what is looked at, since psql's answer must not get too long. */
const told = (agent: string) => `SELECT boot, seq, received_at, json_build_object(
    'devices', (SELECT coalesce(json_agg(json_build_object('key', d->>'key', 'health', d->>'health')), '[]')
      FROM jsonb_array_elements(body::jsonb->'devices') AS d),
    'unchanged', body::jsonb->'unchanged', 'losses', body::jsonb->'losses', 'pc', NULL) AS told
  FROM report WHERE agent = '${agent}' ORDER BY received_at, seq`;

/** The reports received since a moment that are committed now, as `agent boot/seq`. */
export const committed = async (sql: Sql, since: Date): Promise<string[]> =>
  (await sql(`SELECT agent || ' ' || boot || '/' || seq FROM report_key WHERE received_at > '${since.toISOString()}'`))
    .trim()
    .split('\n')
    .filter(Boolean);
