import { type PeerCertificate, TLSSocket } from 'node:tls';
import type { Peer } from './broker.ts';

/** Who a TLS socket says it is; null without a certificate that names somebody. */
export function peerOf(conn: unknown, clientId: string): Peer | null {
  if (!(conn instanceof TLSSocket) || !conn.authorized) return null;
  // Null once the socket is destroyed, which its other end can do at any moment; the types do not say so.
  const certificate = conn.getPeerCertificate() as PeerCertificate | null;
  const commonName = certificate?.subject?.CN;
  const serial = certificate?.serialNumber;
  if (typeof commonName !== 'string' || serial === undefined) return null;
  // A session that is resumed was checked when it was made, and the certificate may be over since.
  if (conn.isSessionReused() && !(Date.parse(certificate?.valid_to ?? '') > Date.now())) return null;
  return { clientId, commonName, serial: serial.toLowerCase() };
}
