import { type Challenge, ExpectedError, RenewRequest, type RenewResponse } from '@motcua/contract';
import { judgeProof, makeChallenge, prove } from '../../../identity/index.ts';
import { appendAudit } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { ApiContext, ApiRequest, Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { readAgents } from '../../read-agents.ts';
import { askPerson } from './ask-person.ts';
import { signNext } from './sign-next.ts';

/** `GET /v1/challenge`: what an agent signs to prove who it is, and the clock it is judged by. */
export const challenge: Handler = async ({ authority, now }): Promise<Challenge> => ({
  challenge: makeChallenge({ now: now(), secretWord: authority.secretWord }),
  at: new Date(now()).toISOString(),
});

/**
 * `POST /v1/agents/:id/renew`: for the present certificate, proven by its key, another one for a new key. One that has ended,
 * or that is not in the books, takes a person's word first.
 */
export const renew: Handler = async (context, request): Promise<RenewResponse> => {
  const { params, body } = request;
  const { id = '' } = params;
  const asked = parse(RenewRequest, body);
  const issued = prove(context.authority, { agent: id, asked, now: context.now() });
  const [agent] = await readAgents(context.store.read, { day: today(context.now()), id });
  if (agent === undefined) throw new ExpectedError('E_AGENT_UNKNOWN', { agent: id.slice(0, 80) });
  const { serial, expiresAt } = issued;
  const verdict = judgeProof({ agent, serial, expiresAt, now: context.now() });
  const answer = { agent: id, unit: agent.unit_code };
  if (asked.csr === null)
    return answerWith(context, { ...answer, standing: verdict.is === 'sign' ? 'good' : 'pending', certificate: null });
  if (verdict.is === 'ask') {
    const { csr, hardware, hostname } = asked;
    const about = { agent: id, unitId: agent.unit_id, unit: agent.unit_code, why: verdict.why, hardware, hostname };
    const { state } = await askPerson({ context, request, csr, ...about });
    if (state !== 'approved')
      return answerWith(context, {
        ...answer,
        standing: state === 'rejected' ? 'rejected' : 'pending',
        certificate: null,
      });
  }
  const certificate = await sign({ context, request, agent: id, unit: agent.unit_code, csr: asked.csr });
  return answerWith(context, { ...answer, standing: 'renewed', certificate });
};

/** A new certificate beside the present one, which ends when the new one is used for the first time. */
async function sign({
  context,
  request,
  agent,
  unit,
  csr,
}: {
  context: ApiContext;
  request: ApiRequest;
  agent: string;
  unit: string;
  csr: string;
}): Promise<string> {
  const leaf = await context.authority.signClient({ csr, agent });
  await context.store.db.transaction().execute(async (tx) => {
    await signNext(tx, { agent, leaf, issuerSha256: context.authority.issuerSha256 });
    const detail = { serial: leaf.serial, expiresAt: leaf.expiresAt.toISOString() };
    const by = { ...request, actor: { ...request.actor, id: `agent:${agent}`, name: agent } };
    await appendAudit(tx, auditEntry(context, by, { action: 'agent.renew', object: `agent:${agent}`, unit, detail }));
  });
  context.log.info({ event: 'renew', agent, serial: leaf.serial }, 'an agent got a new certificate');
  return leaf.pem;
}

/** What an agent has to know whatever comes of its question: whom to trust, and where the broker is. */
export const answerWith = (
  { authority, mqttUrl, now }: ApiContext,
  answer: Pick<RenewResponse, 'agent' | 'unit' | 'standing' | 'certificate'>,
): RenewResponse => ({ ...answer, at: new Date(now()).toISOString(), ca: authority.caPem, mqttUrl: mqttUrl() });

export { sign as signFor };
