import { createPrivateKey, X509Certificate } from 'node:crypto';
import { signedBy } from './certificates.ts';

/** What is wrong with a certificate that a hub has given; null when it is ours, for our key, from the pinned authority. */
export function certificateFault({
  certificate,
  key,
  ca,
  agent,
}: {
  certificate: string;
  key: string;
  ca: string;
  agent: string;
}): string | null {
  try {
    const ours = new X509Certificate(certificate);
    if (!ours.checkPrivateKey(createPrivateKey(key))) return 'it is not for the key of this PC';
    if (!signedBy(certificate, ca).any) return 'it is not signed by the authority of the token';
    const names = ours.subject.split('\n').filter((line) => line.startsWith('CN='));
    return names.length === 1 && names[0] === `CN=${agent}` ? null : `its name is not ${agent}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
