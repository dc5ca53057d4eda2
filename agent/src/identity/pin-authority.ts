import { hash, X509Certificate } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import { askHub } from './ask-hub.ts';
import { certificatesIn } from './certificates.ts';
import { hubProblem } from './hub-problem.ts';

/**
 * The hub's authority: fetched from whoever answers, and taken only if it is the one whose SHA-256 stands in the token.
 * A token is handed over by a person, so that it can carry trust that the line cannot.
 */
export async function pinAuthority(
  hubUrl: URL,
  { caSha256, signal }: { caSha256: string; signal?: AbortSignal | undefined },
): Promise<string> {
  const answer = await askHub(new URL('/v1/ca', hubUrl), { ca: null, signal });
  if (answer.status !== 200) throw hubProblem(hubUrl.origin, answer);
  const found = certificatesIn(answer.body).find((each) => fingerprint(each) === caSha256);
  if (found === undefined) throw new ExpectedError('E_CA_MISMATCH', { hub: hubUrl.origin });
  return `${found}\n`;
}

function fingerprint(certificate: string): string | null {
  try {
    return hash('sha256', new X509Certificate(certificate).raw, 'base64url');
  } catch {
    return null;
  }
}
