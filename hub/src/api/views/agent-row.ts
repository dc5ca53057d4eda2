import { type AgentRow, Health, worstHealth } from '@motcua/contract';
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
    ...withSuspicion(shownHealth(said, doubt), agent.clone_suspected_at),
    boot: agent.boot,
    seq: agent.seq,
    enrolledAt: agent.enrolled_at,
    retiredAt: agent.retired_at,
    revokedAt: agent.revoked_at,
    cloneSuspectedAt: agent.clone_suspected_at,
    silent: doubt === 'agent-silent',
    off: doubt === 'pc-off',
  };
}

/** That there may be two of it is told beside whatever else is known: neither of them can be trusted to be the one. */
const withSuspicion = ({ health, reasons }: { health: Health; reasons: string[] }, suspectedAt: string | null) =>
  suspectedAt === null
    ? { health, reasons }
    : { health: worstHealth([health, 'degraded']), reasons: [...reasons, 'clone-suspected'] };
