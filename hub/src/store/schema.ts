import type { Generated } from 'kysely';
import type { AccountTables } from './accounts/tables.ts';
import type { AuditEventTable, AuditHeadTable } from './audit-log/tables.ts';
import type { FollowingTables } from './following/tables.ts';
import type { IdempotencyTables } from './idempotency/tables.ts';
import type { IdentityTables } from './identity/tables.ts';
import type { FromPeopleTables } from './intake/tables.ts';
import type { LeaderTables } from './leader/tables.ts';
import type { NotifyTables } from './notify/tables.ts';
import type { PlannedWorkTables } from './planned-work/tables.ts';
import type { ProblemTables } from './problems/tables.ts';
import type { ProposalTables } from './proposals/tables.ts';
import type { ReadinessTables } from './readiness/tables.ts';
import type { RegisterTables } from './register/tables.ts';
import type { StandardTables } from './standards/tables.ts';
import type { StocktakeTables } from './stocktakes/tables.ts';
import type { TicketTables } from './tickets/tables.ts';
import type { WanLinkTables } from './wan-links/tables.ts';

/** Times are RFC 3339 in UTC, dates `2026-06-30`, money integer đồng, lists and bodies JSON in text. */
interface Valid {
  valid_from: string;
  valid_to: string | null;
}

interface UnitTable extends Valid {
  id: string;
  code: string;
  name: string;
  kind: string;
  level: string;
  unit_type: string;
  parent: string | null;
  area: number | null;
  officers: number | null;
  digitising_officers: number | null;
  uplink_mbps: number | null;
  /** JSON: facts that have no column of their own. */
  facts: string;
}

interface LevelTable extends Valid {
  code: string;
  rank: number;
  name_vi: string;
  name_en: string;
}

interface PlaceTable extends Valid {
  id: string;
  /** Code of the unit. */
  unit: string;
  name: string;
  area: number | null;
}

interface PostTable extends Valid {
  id: string;
  place: string;
  number: number;
}

interface RegisterDeviceTable extends Valid {
  id: string;
  tag: string;
  kind: string;
  /** Code of the unit. */
  unit: string;
  place: string | null;
  status: string;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  year: number | null;
  cost: number | null;
  custodian: string | null;
  budget_line: string | null;
  note: string | null;
  asset_number: string | null;
  warranty_until: string | null;
  room: string | null;
  mac: string | null;
  custody: string;
  loan_from: string | null;
  loan_until: string | null;
  /** 0 or 1. */
  requisitioned: number;
  /** JSON list of ids of observed devices. */
  seen_as: string;
}

/** What a person said: this record is not that device. */
interface RefusedMatchTable {
  declared: string;
  observed: string;
  reason: string;
  actor: string;
  at: string;
}

/** Which record of the register a device or agent is, as the latest rows of the register say; `seen_as` is the truth. */
interface DeviceLinkTable {
  observed: string;
  declared: string;
}

export interface AgentTable {
  id: string;
  /** Id of the unit row, not its code: codes are re-used over time. */
  unit_id: string;
  hostname: string | null;
  os: string | null;
  enrolled_at: string;
  /** Serial of the certificate that is valid now, lower-case hex without leading zeros. */
  cert_serial: string;
  cert_expires_at: string;
  retired_at: string | null;
  agent_version: string | null;
  node_version: string | null;
  capabilities: string;
  presence_state: 'online' | 'offline' | null;
  presence_boot: string | null;
  /** When the hub heard it. */
  presence_at: string | null;
  /** When the agent said it, by its own clock. */
  presence_said_at: string | null;
  /** How it took its leave, where it is offline and did. */
  presence_goodbye: 'shutdown' | 'stop' | null;
  last_report_at: string | null;
  /** The report acknowledged last. */
  boot: string | null;
  seq: number | null;
  pc_health: string | null;
  pc_reasons: string;
  pc_body: string | null;
  losses: string | null;
  /** Outcomes of the probes, when they were told last. */
  probes: string | null;
  /** Of a certificate that was handed out and not shown yet; once it is, it takes the place of the present one. */
  next_serial: string | null;
  next_expires_at: string | null;
  /** Which authority signed them: SHA-256 of its certificate, base64url; null for the first of the installation. */
  issuer_sha256: string | null;
  next_issuer_sha256: string | null;
  revoked_at: string | null;
  revoked_reason: string | null;
  /** JSON, as the PC said last. */
  hardware: string | null;
  hardware_changed_at: string | null;
  clone_suspected_at: string | null;
  clone_reason: string | null;
}

interface EnrolTokenTable {
  secret_sha256: string;
  unit_id: string;
  uses: number;
  uses_left: number;
  created_at: string;
  expires_at: string;
  /** JSON list in CIDR; null for any. */
  networks: string | null;
  made_by: string | null;
  revoked_at: string | null;
}

interface DesiredTable {
  agent: string;
  version: number;
  at: string;
  body: string;
}

interface ReportTable {
  agent: string;
  boot: string;
  seq: number;
  /** The agent's clock. */
  at: string;
  received_at: string;
  kind: string;
  body: string;
}

export interface ObservedDeviceTable {
  /** `d-` and 12 hex digits of SHA-256 of `agent|key`, of the agent that saw it first: it stays when another takes over. */
  id: string;
  agent: string;
  key: string;
  kind: string;
  name: string;
  health: string;
  reasons: string;
  raw: string;
  body: string;
  first_seen_at: string;
  last_seen_at: string;
  /** Since when it is in this health. */
  since: string;
  /** When health or reasons changed last. */
  changed_at: string;
}

interface DeviceReadingTable {
  device_id: string;
  /** Milliseconds since 1970: it is reckoned with. */
  at: number;
  health: string;
  reasons: string;
  page_count: number | null;
  page_count_unit: string | null;
  /** As `readings/supply-levels.ts` writes it. */
  supplies: string;
}

interface UnitTargetsTable {
  unit_id: string;
  version: number;
  at: string;
  body: string;
  /** JSON: keys of the devices, as agents report them. */
  keys: string;
  /** The agent that reads them for all of the unit. */
  holder: string | null;
  since: string | null;
}

interface DiscoveryTable {
  /** `f-` and 12 hex digits of SHA-256 of `unit|address`. */
  id: string;
  unit_id: string;
  address: string;
  /** Who came upon it last. */
  agent: string;
  state: 'proposed' | 'accepted' | 'dismissed';
  first_seen_at: string;
  last_seen_at: string;
  decided_at: string | null;
  decided_by: string | null;
  body: string;
}

interface QuarantineTable {
  id: Generated<number>;
  agent: string | null;
  topic: string;
  sha256: string;
  code: string;
  detail: string;
  /** The first 64 KiB. */
  payload: Uint8Array;
  bytes: number;
  count: number;
  first_received_at: string;
  last_received_at: string;
}

/** Every table of an installation. */
export interface Schema
  extends TicketTables,
    AccountTables,
    IdentityTables,
    LeaderTables,
    IdempotencyTables,
    ReadinessTables,
    RegisterTables,
    StandardTables,
    StocktakeTables,
    FollowingTables,
    ProposalTables,
    PlannedWorkTables,
    ProblemTables,
    NotifyTables,
    FromPeopleTables,
    WanLinkTables {
  meta: { key: string; value: string };
  level: LevelTable;
  /** One row a unit, whatever its periods: what agents and tokens refer to. */
  unit_identity: { id: string };
  unit: UnitTable;
  place: PlaceTable;
  post: PostTable;
  register_device: RegisterDeviceTable;
  device_link: DeviceLinkTable;
  refused_match: RefusedMatchTable;
  agent: AgentTable;
  enrol_token: EnrolTokenTable;
  desired: DesiredTable;
  report: ReportTable;
  observed_device: ObservedDeviceTable;
  device_reading: DeviceReadingTable;
  unit_targets: UnitTargetsTable;
  discovery: DiscoveryTable;
  quarantine: QuarantineTable;
  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;
}
