/** The audit log; triggers forbid to change it. Times in RFC 3339. */
export interface AuditEventTable {
  seq: number;
  at: string;
  actor: string;
  actor_name: string;
  address: string | null;
  action: string;
  object: string;
  unit: string | null;
  /** JSON. */
  detail: string;
  previous: string;
  hash: string;
}

/** The end of the chain, in one row. */
export interface AuditHeadTable {
  id: number;
  seq: number;
  hash: string;
}
