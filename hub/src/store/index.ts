export { listAccounts, requireAccount } from './accounts/accounts.ts';
export { insertApiToken, listApiTokens, revokeApiToken } from './accounts/api-tokens.ts';
export { findActor } from './accounts/find-actor.ts';
export { nameGrants, unitCodes } from './accounts/name-grants.ts';
export { type AuditEntry, appendAudit } from './audit-log/append.ts';
export { auditHead, listAudit } from './audit-log/list.ts';
export { verifyAuditLog } from './audit-log/verify.ts';
export { copyTables } from './copy-tables.ts';
export type { CopyOptions } from './copy-to-postgres.ts';
export { mayShow } from './fleet/may-show.ts';
export { findAnswer, keepAnswer } from './idempotency/keys.ts';
export type { PendingAgentTable } from './identity/tables.ts';
export { findIntakeToken, insertIntakeTokens, intakeTokenId, selectIntakeTokens } from './intake/tokens.ts';
export { joined } from './joined.ts';
export { holdToken } from './leader/leases.ts';
export { returnLease, tryLease } from './leader/try-lease.ts';
export { type DiscoveryWrite, saveDiscoveries } from './network/save-discoveries.ts';
export {
  countDeliveries,
  countPending,
  type Delivery,
  dueDeliveries,
  findDelivery,
  insertDelivery,
  listDeliveries,
  markFailed,
  markSent,
  nextDeliveryAt,
  replayDelivery,
} from './notify/deliveries.ts';
export { deleteNoticeEvent, readNoticeEvents } from './notify/events.ts';
export { noteClosed, noteOpen, noteStep, type UntoldNotice, untoldNotices } from './notify/notices.ts';
export { pruneDeliveries } from './notify/prune-deliveries.ts';
export {
  deleteSubscription,
  insertSubscription,
  listRecipients,
  listSubscriptions,
  type Recipient,
} from './notify/subscriptions.ts';
export { openStore, type StoreSpec } from './open-store.ts';
export { beyond } from './paging/beyond.ts';
export { waits } from './paging/waits.ts';
export { within } from './paging/within.ts';
export { deletePhoto, listPhotos, prunePhotos, readPhoto, savePhoto } from './photos/photos.ts';
export { type MigrationPlan, planMigrations } from './plan-migrations.ts';
export type { CopiedTable } from './postgres/copy-store.ts';
export type { ReplicaOptions } from './postgres/replica.ts';
export {
  insertProposal,
  listOrderedBy,
  listProposalEvents,
  listProposals,
  type ProposalDevice,
  requireProposal,
  type StoredProposal,
  updateProposal,
} from './proposals/proposals.ts';
export { type CounterContext, contextWord, counterContext } from './readiness/counter-context.ts';
export {
  type CounterAgent,
  type CounterRows,
  counterChanges,
  counterUnits,
  heardAgain,
  readCounterRows,
} from './readiness/counter-rows.ts';
export {
  countReadiness,
  listReadiness,
  loadReadiness,
  readinessSince,
  type StoredReadiness,
  saveReadiness,
} from './readiness/readiness.ts';
export { readingEveryMs } from './readings/every.ts';
export { type HistoryPoint, lastReadings, listReadings } from './readings/list-readings.ts';
export { pruneReadings } from './readings/prune-readings.ts';
export { packSupplies, type SupplyLevel } from './readings/supply-levels.ts';
export type {
  AgentUpdate,
  DeviceState,
  DeviceWrite,
  IngestTx,
  KnownAgent,
  Position,
  PresenceUpdate,
  QuarantineRow,
  ReadingRow,
  Recorder,
  ReportRow,
} from './recorder.ts';
export { type ChangeRow, findChange, listChanges } from './register/list-changes.ts';
export { loadKnown } from './register/load-known.ts';
export { deviceOf, loadRegister, loadTitle, loadUnits } from './register/load-register.ts';
export { namedUnits } from './register/named-units.ts';
export { type Effect, netEffect } from './register/net-effect.ts';
export { readEffects } from './register/read-effects.ts';
export { readHistory } from './register/read-history.ts';
export { countEffects, lastChange, lockRegister, recordChange } from './register/record-change.ts';
export { saveRegister } from './register/save-register.ts';
export { tagOn } from './register/tag-on.ts';
export { unitOn } from './register/unit-on.ts';
export { saveDesired } from './save-desired.ts';
export type { AgentTable, ObservedDeviceTable } from './schema.ts';
export { backupFile } from './sqlite/backup-file.ts';
export { examineFile } from './sqlite/examine-file.ts';
export { openSqliteStore } from './sqlite/open-store.ts';
export { listStandardFiles, removeStandardFile, saveStandardFile } from './standards/standard-files.ts';
export { endWaiver, insertWaiver, listWaivers } from './standards/waivers.ts';
export {
  appendScans,
  closedRows,
  closeStocktake,
  findStocktake,
  insertStocktake,
  listScans,
  listStocktakes,
} from './stocktakes/stocktakes.ts';
export type { Db, Store, Tx } from './store.ts';
