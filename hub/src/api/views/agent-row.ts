import { type AgentRow, Health } from '@motcua/contract';
import type { AgentTable } from '../../store/index.ts';
import { agentState, shownHealth, type Viewpoint } from './agent-state.ts';

/** An agent with what is joined to it. */
export interface AgentFacts extends AgentTable {
  unit_code: string;
  heartbeatSeconds: number;
}

/** An agent as `agent list` shows it. */
export function agentRow(agent: AgentFacts, viewpoint: Viewpoint): AgentRow {
  const { heartbeatSeconds } = agent;
  const { online, doubt } = agentState(agent, { ...viewpoint, heartbeatSeconds });
  const read = Health.safeParse(agent.pc_health);
  const said = read.success
    ? { health: read.data, reasons: JSON.parse(agent.pc_reasons) as string[] }
    : { health: 'unknown' as const, reasons: ['not-read'] };
  return {
    id: agent.id,
    unit: agent.unit_code,
    hostname: agent.hostname,
    online,
    lastReportAt: agent.last_report_at,
    version: agent.agent_version,
    ...shownHealth(said, doubt),
    boot: agent.boot,
    seq: agent.seq,
    enrolledAt: agent.enrolled_at,
    retiredAt: agent.retired_at,
    silent: doubt === 'agent-silent',
  };
}
