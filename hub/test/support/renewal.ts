import { sign } from 'node:crypto';
import { renewalText } from '@motcua/contract';
import type { Enrolled, TestHub } from './hub.ts';
import type { Answer } from './request.ts';

/** Asks for a certificate as an agent does: a challenge of the hub, signed by the key that it has. */
export async function askToRenew(
  hub: TestHub,
  { agent, key, cert }: Enrolled,
  { csr, ...more }: { csr: string | null; hardware?: object; signature?: string; challenge?: string },
): Promise<Answer> {
  const { body } = await hub.api('GET', '/v1/challenge', { token: '' });
  const challenge = more.challenge ?? body.challenge;
  const signature = sign('sha256', Buffer.from(renewalText({ agent, challenge, csr })), key).toString('base64url');
  const asked = { certificate: cert, challenge, signature, csr, ...more };
  return hub.api('POST', `/v1/agents/${agent}/renew`, { body: asked, token: '' });
}
