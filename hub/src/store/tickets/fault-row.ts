import type { Insertable, Selectable } from 'kysely';
import type { FaultEntry } from '../../faults/fault-entry.ts';
import type { FaultTable } from './tables.ts';

/** A stored fault as the code knows it. */
export const fromFaultRow = (row: Selectable<FaultTable>): FaultEntry => ({
  device: row.device_id,
  deviceName: row.device_name,
  agent: row.agent,
  kind: row.kind,
  unit: row.unit,
  ticket: row.ticket,
  coveredBy: row.covered_by,
  fault: {
    level: row.level,
    since: row.since,
    levelSince: row.level_since,
    faultyMs: row.faulty_ms,
    downMs: row.down_ms,
    changedAt: row.changed_at,
    reasons: JSON.parse(row.reasons),
    recovery: row.recovery === null ? null : JSON.parse(row.recovery),
    ...(row.turns !== null && { turns: JSON.parse(row.turns) }),
    ...(row.flapping !== null && { flapping: JSON.parse(row.flapping) }),
  },
});

/** A fault as it is stored. */
export const toFaultRow = ({ fault, ...entry }: FaultEntry, dueAt: number | null): Insertable<FaultTable> => ({
  device_id: entry.device,
  device_name: entry.deviceName,
  agent: entry.agent,
  kind: entry.kind,
  unit: entry.unit,
  level: fault.level,
  since: fault.since,
  level_since: fault.levelSince,
  faulty_ms: fault.faultyMs,
  down_ms: fault.downMs,
  changed_at: fault.changedAt,
  reasons: JSON.stringify(fault.reasons),
  recovery: fault.recovery && JSON.stringify(fault.recovery),
  due_at: dueAt,
  ticket: entry.ticket,
  covered_by: entry.coveredBy ?? null,
  turns: fault.turns === undefined ? null : JSON.stringify(fault.turns),
  flapping: fault.flapping === undefined ? null : JSON.stringify(fault.flapping),
});
