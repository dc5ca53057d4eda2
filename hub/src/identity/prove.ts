import { verify } from 'node:crypto';
import { ExpectedError, type RenewRequest, renewalText } from '@motcua/contract';
import type { Authority, Issued } from '../authority/index.ts';
import { isChallenge } from './challenge.ts';

/**
 * Who asks, proven by a signature of the key in the certificate that it shows. Not by TLS: the listener need not ask every
 * browser for a certificate, a proxy may stand in front, and one that has expired proves as well who it was.
 */
export function prove(
  authority: Pick<Authority, 'readIssued' | 'secretWord'>,
  { agent, asked, now }: { agent: string; asked: RenewRequest; now: number },
): Issued {
  const refused = (why: string) => new ExpectedError('E_PROOF_REFUSED', { agent: agent.slice(0, 80), why });
  const { secretWord } = authority;
  if (!isChallenge(asked.challenge, { now, secretWord })) throw refused('challenge');
  const issued = authority.readIssued(asked.certificate);
  if (issued === null || issued.agent !== agent) throw refused('certificate');
  const text = renewalText({ agent, challenge: asked.challenge, csr: asked.csr });
  const signature = Buffer.from(asked.signature, 'base64url');
  if (!verify('sha256', Buffer.from(text), issued.certificate.publicKey, signature)) throw refused('signature');
  return issued;
}
