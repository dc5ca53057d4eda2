import type { Generated } from 'kysely';

export interface PlannedWorkTable {
  number: Generated<number>;
  unit: string | null;
  /** 0 or 1. */
  subtree: number;
  system: string | null;
  starts_at: string;
  ends_at: string;
  reason: string;
  /** 0 or 1. */
  stops_service: number;
  urgent: string | null;
  notice_days: number;
  announced_at: string;
  announced_by: string;
  cancelled_at: string | null;
  cancelled_by: string | null;
  cancel_reason: string | null;
}

/** What was faulty while it went on, and had no ticket because of it. */
interface PlannedWorkFaultTable {
  work: number;
  device_id: string;
  device_name: string | null;
  kind: string;
  unit: string;
  since: string;
  /** JSON list of codes. */
  reasons: string;
}

export interface PlannedWorkTables {
  planned_work: PlannedWorkTable;
  planned_work_fault: PlannedWorkFaultTable;
}
