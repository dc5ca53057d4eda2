export { type ProbeSnmpOptions, probeSnmp, type SnmpProbeResult } from './collectors/snmp/probe-snmp.ts';
export { type Discovered, discover } from './discovery/discover.ts';
export type { Examination } from './doctor/examine.ts';
export { type EsclProbeResult, probeEscl } from './front/probe-escl.ts';
export { type IppProbeResult, probeIpp } from './front/probe-ipp.ts';
export { probeRaw, type RawProbeResult } from './front/probe-raw.ts';
export { probeUps, type UpsProbeResult } from './front/probe-ups.ts';
export type { Trust, Waiting } from './identity/recover.ts';
export {
  agentVersion,
  type DoctorOptions,
  doctorReport,
  type EnrolAgentOptions,
  enrolAgent,
  type RecoverAgentOptions,
  type RunOptions,
  recoverAgent,
  runAgent,
} from './main.ts';
export { rawModels } from './probe/raw/languages.ts';
export { authProtocols, privProtocols, type SnmpUser } from './probe/snmp/target.ts';
export type { AgentEvent } from './run/run-agent.ts';
