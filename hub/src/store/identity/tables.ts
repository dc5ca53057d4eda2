interface AgentBootsTable {
  agent: string;
  /** JSON list, oldest first. */
  boots: string;
}

interface RevokedCertificateTable {
  /** Lower-case hex. */
  serial: string;
  agent: string;
  at: string;
  reason: string;
}

/** A PC that asks to be let in again, for a person to decide. */
export interface PendingAgentTable {
  /** `a-` and 12 hex digits of the hash of its key. */
  id: string;
  /** Who it was, where its old key proves it; null where its state was lost. */
  agent: string | null;
  unit_id: string;
  why: 'expired' | 'unknown-certificate' | 'state-lost';
  hostname: string | null;
  hardware: string | null;
  address: string;
  /** Of the public key that is to be certified, base64url. */
  key_sha256: string;
  state: 'pending' | 'approved' | 'rejected' | 'done';
  asked_at: string;
  last_asked_at: string;
  decided_at: string | null;
  decided_by: string | null;
}

/** Tables about who agents are. */
export interface IdentityTables {
  agent_boots: AgentBootsTable;
  revoked_certificate: RevokedCertificateTable;
  pending_agent: PendingAgentTable;
}
