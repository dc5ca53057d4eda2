import { DatabaseSync } from 'node:sqlite';
import { installWitness, readStore, storedReports } from '../read-store.ts';
import { type AuditRow, auditColumns, auditEvent, deviceOf, type Witness } from './witness.ts';

/** Looks into the file of the one hub; to be called before that starts. */
export function watchSqlite(path: string): Witness {
  installWitness(path);
  const all = <T>(sql: string): T[] => {
    using file = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    return file.prepare(sql).all() as T[];
  };
  return {
    committed: async () => storedReports(path).map(({ agent, boot, seq }) => `${agent} ${boot}/${seq}`),
    ticketed: async () =>
      all<{ id: string }>("SELECT DISTINCT device_id AS id FROM ticket WHERE state <> 'closed'").map(({ id }) => id),
    read: async (agent) => ({ ...readStore(path, { agent }), device: deviceOf(agent) }),
    async audit() {
      const rows = all<AuditRow>(`SELECT ${auditColumns} FROM audit_event ORDER BY seq`);
      return {
        events: rows.map(auditEvent),
        head: all<{ hash: string }>('SELECT hash FROM audit_head')[0]?.hash ?? null,
      };
    },
    leads: async () => [],
  };
}
