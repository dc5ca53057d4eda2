import type { Generated } from 'kysely';

/** Somebody who may log in. Times in RFC 3339. */
export interface AccountTable {
  id: Generated<number>;
  name: string;
  display: string;
  /** PHC string; null for whoever logs in by an identity provider. */
  password: string | null;
  totp_secret: Uint8Array | null;
  /** The last step of which a code was used. */
  totp_step: number | null;
  /** `issuer|sub` at an identity provider. */
  subject: string | null;
  /** Wrong passwords in a row. */
  failures: Generated<number>;
  locked_until: string | null;
  created_at: string;
  disabled_at: string | null;
}

interface AccountGrantTable {
  account: number;
  role: string;
  unit_id: string | null;
}

interface SessionTable {
  secret_sha256: string;
  account: number;
  created_at: string;
  expires_at: string;
  address: string;
  client: string;
  revoked_at: string | null;
}

interface ApiTokenTable {
  id: Generated<number>;
  secret_sha256: string;
  account: number;
  name: string;
  /** JSON list; null for all that the account may do. */
  permissions: string | null;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

export interface AccountTables {
  account: AccountTable;
  account_grant: AccountGrantTable;
  session: SessionTable;
  api_token: ApiTokenTable;
}
