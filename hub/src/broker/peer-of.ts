import { TLSSocket } from 'node:tls';
import type { Peer } from './broker.ts';

/** Who a TLS socket says it is; null without a certificate that names somebody. */
export function peerOf(conn: unknown, clientId: string): Peer | null {
  if (!(conn instanceof TLSSocket) || !conn.authorized) return null;
  const { subject, serialNumber } = conn.getPeerCertificate();
  const commonName = subject?.CN;
  if (typeof commonName !== 'string' || serialNumber === undefined) return null;
  return { clientId, commonName, serial: serialNumber.toLowerCase() };
}
