export * from './access/accounts.ts';
export { type Permission, permissionRows, permissions, roleMay } from './access/permissions.ts';
export { type Role, roles, roleWords } from './access/roles.ts';
export { asyncApi } from './asyncapi.ts';
export { AuditEvent, type AuditVerdict, auditText, noEventHash, verifyAudit } from './audit-log/event.ts';
export { type Environment, settingsFrom, settingVariable } from './config/read-settings.ts';
export { type DecodeCode, type Decoded, decodeMessage, encodeMessage } from './decode.ts';
export {
  describeError,
  type ErrorCode,
  type ErrorRow,
  type ExitCode,
  ExpectedError,
  errorRows,
  exit,
  isExpected,
} from './errors/index.ts';
export { Health, healths, worstHealth } from './health.ts';
export { declaredRow } from './http/declared-row.ts';
export { DiscoveryRow, type DiscoveryState, discoveryStates, UnitTargetsView } from './http/discovery.ts';
export * from './http/enrol.ts';
export * from './http/fleet.ts';
export * from './http/from-people.ts';
export * from './http/identity.ts';
export * from './http/planned-work.ts';
export * from './http/problems.ts';
export * from './http/readings.ts';
export * from './http/reconcile.ts';
export * from './http/register.ts';
export * from './http/reports.ts';
export * from './http/standards.ts';
export * from './http/stocktake.ts';
export * from './http/wan-links.ts';
export {
  caseKindRows,
  type DeviceKind,
  deviceKinds,
  type KindRow,
  kindRow,
  kindRows,
  kindWords,
  toDeviceKind,
} from './kinds.ts';
export { type Message, type MessageName, messages, topicOf } from './messages.ts';
export * from './notify/index.ts';
export * from './readiness/view.ts';
export { counterNeedWords, readinessReasonWords, readinessWords } from './readiness/words.ts';
export {
  beginsNoFault,
  calmKeywords,
  clauses,
  healthOf,
  isCalm,
  isNoFault,
  type Origin,
  type ReasonRow,
  reasonOf,
  reasonRow,
  reasonRows,
  reasonText,
  type Standard,
  unexplained,
} from './reasons/index.ts';
export { type Catalogue, type Translate, translator } from './text/catalogue.ts';
export { isJunkIdentity } from './text/junk-identity.ts';
export { redact } from './text/redact.ts';
export { withoutNul } from './text/without-nul.ts';
export { fill, type Language, languages, type Params, say, type Words } from './text/words.ts';
export { describeTicketEvent } from './tickets/describe-event.ts';
export { describeProblemEvent } from './tickets/describe-problem.ts';
export { problemEventWords, problemKindWords, problemStateWords } from './tickets/problem-words.ts';
export {
  authorityActionWords,
  clockActionWords,
  clockWords,
  deskWords,
  escalationWords,
  priorityReasonWords,
  priorityWords,
  repairAdviceWords,
  repairReasonWords,
  repairUnknownWords,
  ticketEventWords,
  ticketStateWords,
  voiceSourceWords,
} from './tickets/words.ts';
export {
  type AgentTopic,
  agentReads,
  agentTopic,
  agentWrites,
  allAgents,
  allUnits,
  isUnitFilter,
  parseAgentTopic,
  topicRoot,
  unitReads,
  unitTopic,
} from './topics.ts';
export { Ack, Answer, Refused } from './wire/answer.ts';
export {
  Desired,
  Discovery,
  DiscoveryPorts,
  defaultIntervals,
  Intervals,
  noTargets,
  PresenceTarget,
  RawTarget,
  SnmpTarget,
  type Targets,
  TrapListener,
  UpsTarget,
} from './wire/desired.ts';
export { DeviceReading, Identity, Part } from './wire/device.ts';
export { Evidence, Found, Suggestion, withoutSecrets } from './wire/found.ts';
export { Hardware } from './wire/hardware.ts';
export { LevelState, levelStates, readLevel, Supply, Tray } from './wire/levels.ts';
export { MqttUrls } from './wire/mqtt-urls.ts';
export { Disk, Missing, PcInventory, PcReading } from './wire/pc.ts';
export { type Goodbye, Presence } from './wire/presence.ts';
export { UnitReadiness } from './wire/readiness.ts';
export { Losses, ProbeOutcome, Report, ReportId, Unchanged } from './wire/report.ts';
export { AgentId, BootId, maxMessageBytes, wireVersion } from './wire/scalars.ts';
export { deviceKeysOf, type TargetList, targetKeys, targetLists, UnitTargets } from './wire/unit-targets.ts';
