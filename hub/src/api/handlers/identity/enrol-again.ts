import { EnrolAgainRequest, type RenewResponse } from '@motcua/contract';
import { findUnit } from '@motcua/inventory';
import { loadUnits } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { askPerson } from './ask-person.ts';
import { answerWith, signFor } from './renew.ts';

/** What an agent is called that has no name yet. */
const nameless = 'unknown';

/**
 * `POST /v1/enrol-requests`: a PC that has lost its state asks to be let in, without a token. It says the same again until a
 * person has decided; the key that it made for this is what ties the answers to it.
 */
export const enrolAgain: Handler = async (context, request): Promise<RenewResponse> => {
  const { unit: code, csr, host, hardware } = parse(EnrolAgainRequest, request.body);
  const now = context.now();
  const unit = findUnit({ installation: { units: await loadUnits(context.store.read) }, code, asOf: today(now) });
  const about = { agent: null, unitId: unit.id, unit: code, why: 'state-lost', hostname: host.hostname } as const;
  const { state, agent } = await askPerson({ context, request, csr, hardware, ...about });
  if (state !== 'approved' || agent === null) {
    const standing = state === 'rejected' || state === 'done' ? 'rejected' : 'pending';
    return answerWith(context, { agent: agent ?? nameless, unit: code, standing, certificate: null });
  }
  const certificate = await signFor({ context, request, agent, unit: code, csr });
  return answerWith(context, { agent, unit: code, standing: 'renewed', certificate });
};
