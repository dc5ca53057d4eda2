export { type ProbeSnmpOptions, probeSnmp, type SnmpProbeResult } from './collectors/snmp/probe-snmp.ts';
export type { Examination } from './doctor/examine.ts';
export {
  agentVersion,
  type DoctorOptions,
  doctorReport,
  type EnrolAgentOptions,
  enrolAgent,
  type RunOptions,
  runAgent,
} from './main.ts';
export { authProtocols, privProtocols, type SnmpUser } from './probe/snmp/target.ts';
export type { AgentEvent } from './run/run-agent.ts';
