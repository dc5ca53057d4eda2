import { join } from 'node:path';
import { enrolAgent } from '@motcua/agent';
import { isExpected, TokenResponse } from '@motcua/contract';
import type { Hub } from '../connect.ts';

/** Enrols this PC as one of a unit, the same way as any other PC: a token, an own key, a certificate. */
export async function enrolThisPc({
  hub,
  unit,
  path,
  signal,
}: {
  hub: Hub;
  unit: string;
  path: string;
  signal: AbortSignal;
}): Promise<{ agent: string; state: string }> {
  const state = join(path, 'agent');
  const { token } = await hub.post('/v1/agent-tokens', { unit, uses: 1, expiresSeconds: 600 }, TokenResponse);
  try {
    const { agent } = await enrolAgent({ hubUrl: hub.endpoint.url, token, state, signal });
    return { agent, state };
  } catch (error) {
    // A folder that was kept from an earlier demo has its agent already.
    if (isExpected(error) && error.code === 'E_ALREADY_ENROLLED') return { agent: String(error.params.agent), state };
    throw error;
  }
}
