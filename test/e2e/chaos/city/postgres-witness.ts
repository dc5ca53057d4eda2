import type { Postgres } from '../../../peers/postgres.ts';
import type { LeadRow } from '../compare-logs.ts';
import { lossesIn, readingsIn, type ToldReport, ticketsIn } from '../read-store.ts';
import { type AuditRow, auditColumns, auditEvent, deviceKey, deviceOf, type Witness } from './witness.ts';

type Sql = Postgres['sql'];

/** Settings of a server that a witness needs: the order of commits, by its own clock; and rows in the order they were written. */
export const witnessSettings = ['track_commit_timestamp=on', 'autovacuum=off'];

/** Notes every committed write of a duty's row, and whose connection it came by. */
const leadTrigger = `CREATE TABLE chaos_lead (n BIGINT GENERATED ALWAYS AS IDENTITY, duty TEXT, token BIGINT, who TEXT,
    holder TEXT, acted BOOLEAN);
  CREATE FUNCTION chaos_note_lead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO chaos_lead (duty, token, who, holder, acted) VALUES (new.duty, new.token, host(inet_client_addr()), new.holder,
      TG_OP = 'UPDATE' AND new.expires_at = old.expires_at AND new.holder = old.holder);
    RETURN NULL; END $$;
  CREATE TRIGGER chaos_lead AFTER INSERT OR UPDATE ON leader FOR EACH ROW EXECUTE FUNCTION chaos_note_lead()`;

/** How long before now commits are looked for: those before were seen when the database was last hit. */
const recent = '10 minutes';

/** Looks by psql, which is none of our programs; to be called before the first hub starts. */
export async function watchPostgres(sql: Sql): Promise<Witness> {
  await sql(leadTrigger);
  const names = async (query: string) => (await sql(query)).trim().split('\n').filter(Boolean);
  return {
    committed: () =>
      names(`SELECT agent || ' ' || boot || '/' || seq FROM report_key
        WHERE pg_xact_commit_timestamp(xmin) > now() - interval '${recent}'`),
    ticketed: () => names("SELECT DISTINCT device_id FROM ticket WHERE state <> 'closed'"),
    read: (agent) => readAgent(sql, agent),
    async audit() {
      const rows = await rowsOf<AuditRow>(sql, `SELECT ${auditColumns} FROM audit_event ORDER BY seq`);
      return { events: rows.map(auditEvent), head: (await sql('SELECT hash FROM audit_head')).trim() };
    },
    leads: () => rowsOf<LeadRow>(sql, 'SELECT duty, token, who, holder, acted FROM chaos_lead ORDER BY n'),
  };
}

/** Rows of a query. */
async function rowsOf<T>(sql: Sql, query: string): Promise<T[]> {
  return JSON.parse(await sql(`SELECT coalesce(json_agg(r), '[]') FROM (${query}) AS r`)) as T[];
}

async function readAgent(sql: Sql, agent: string): ReturnType<Witness['read']> {
  const reports = await rowsOf<{ boot: string; seq: number; written: string; told: ToldReport }>(sql, told(agent));
  const id = deviceOf(agent);
  const tickets = await rowsOf<Parameters<typeof ticketsIn>[0][number]>(
    sql,
    `SELECT number, device_id, state FROM ticket WHERE device_id = '${id}'`,
  );
  const events = await rowsOf<Parameters<typeof ticketsIn>[1][number]>(
    sql,
    `SELECT e.ticket, e.seq, pg_xact_commit_timestamp(e.xmin) AS written, e.type, e.data
      FROM ticket_event e JOIN ticket t ON t.number = e.ticket WHERE t.device_id = '${id}' ORDER BY e.ticket, e.seq`,
  );
  const bodies = reports.map(({ written, told: report }) => ({ written, report }));
  return {
    stored: reports.map(({ boot, seq }) => ({ boot, seq })),
    readings: readingsIn(bodies, new Map([[deviceKey, id]])),
    tickets: ticketsIn(tickets, events),
    losses: lossesIn(bodies),
    device: id,
  };
}

/** Of a report only what is looked at, since psql's answer must not get too long; in one commit in the order of arrival. */
const told = (agent: string) => `SELECT boot, seq, pg_xact_commit_timestamp(k.xmin) AS written, json_build_object(
    'devices', (SELECT coalesce(json_agg(json_build_object('key', d->>'key', 'health', d->>'health')), '[]')
      FROM jsonb_array_elements(body::jsonb->'devices') AS d),
    'unchanged', body::jsonb->'unchanged', 'losses', body::jsonb->'losses', 'pc', NULL) AS told
  FROM report r JOIN report_key k USING (agent, boot, seq) WHERE agent = '${agent}' ORDER BY 3, k.ctid`;
