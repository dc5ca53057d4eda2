import { Desired, ExpectedError } from '@motcua/contract';
import { z } from 'zod';
import { covers } from '../../access/index.ts';
import { hideSecrets } from '../../pollers/index.ts';
import { today } from '../../time/today.ts';
import type { ApiContext, Handler } from '../context.ts';
import { cutPage, pageQuery } from '../page.ts';
import { parse } from '../parse.ts';
import { readAgents } from '../read-agents.ts';
import { readList } from '../read-list.ts';
import { type AgentFacts, agentRow } from '../views/agent-row.ts';

const viewpoint = ({ now, startedAt }: ApiContext) => ({ now: now(), startedAt });

export const AgentsQuery = z.looseObject({ unit: z.string().min(1).max(64).optional(), ...pageQuery });

/** `GET /v1/agents` */
export const listAgents: Handler = async (context, request) => {
  const { scope, query } = request;
  const { unit, ...part } = parse(AgentsQuery, query);
  const day = today(context.now());
  const { rows, next } = await cutPage(part, {
    ...{ placeOf: ({ id }: AgentFacts) => [id], like: ['string'] },
    read: ({ after, limit }) =>
      readList(context, request, (db) => readAgents(db, { day, unit, scope, after: after && String(after[0]), limit })),
  });
  return { agents: rows.map((agent) => agentRow(agent, viewpoint(context))), next };
};

/** `GET /v1/agents/:id`: the row, and what only one agent at a time is asked about. */
export const showAgent: Handler = async (context, { params: { id = '' }, scope }) => {
  const { read } = context.store;
  const [agent] = await readAgents(read, { day: today(context.now()), id });
  if (agent === undefined || !covers(scope, agent.unit_code))
    throw new ExpectedError('E_AGENT_UNKNOWN', { agent: id.slice(0, 80) });
  const desired = await read.selectFrom('desired').select('body').where('agent', '=', id).executeTakeFirst();
  return {
    ...agentRow(agent, viewpoint(context)),
    os: agent.os,
    nodeVersion: agent.node_version,
    capabilities: JSON.parse(agent.capabilities),
    certificate: { serial: agent.cert_serial, expiresAt: agent.cert_expires_at },
    hardware: agent.hardware === null ? null : JSON.parse(agent.hardware),
    hardwareChangedAt: agent.hardware_changed_at,
    clone: agent.clone_reason === null ? null : JSON.parse(agent.clone_reason),
    revokedReason: agent.revoked_reason,
    losses: agent.losses === null ? null : JSON.parse(agent.losses),
    probes: agent.probes === null ? null : JSON.parse(agent.probes),
    pc: agent.pc_body === null ? null : JSON.parse(agent.pc_body),
    // Whoever may see an agent may not know the communities of its devices.
    desired: desired === undefined ? null : hideSecrets(Desired.parse(JSON.parse(desired.body))),
  };
};
