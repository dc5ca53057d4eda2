import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type SecureContextOptions, type Server, type TLSSocket } from 'node:tls';
import { ExpectedError } from '@motcua/contract';
import type { ServerIdentity } from '../authority/index.ts';
import { resumableSeconds, suites } from './limits.ts';

/** Where to listen, and with what limits. */
export interface ListenOptions {
  host: string;
  port: number;
  identity: ServerIdentity;
  /** PEM of the authority that signs the agents' certificates. */
  ca: string;
  connections: number;
  connectSeconds: number;
}

/** What a connection is negotiated by. */
export const secureContext = ({ identity, ca }: Pick<ListenOptions, 'identity' | 'ca'>): SecureContextOptions => ({
  ...identity,
  ca,
  minVersion: 'TLSv1.2',
  ciphers: suites,
});

/** Listens for TLS with client certificates only. There is no other door: no plaintext, nobody unnamed. */
export async function listenTls(options: ListenOptions, onConnection: (socket: TLSSocket) => void): Promise<Server> {
  const { host, port, identity, ca, connections, connectSeconds } = options;
  const server = createServer(
    {
      ...secureContext({ identity, ca }),
      requestCert: true,
      rejectUnauthorized: true,
      handshakeTimeout: connectSeconds * 1000,
      // Else an acknowledgement waits 40 ms behind its PUBACK, for an answer that the other end delays (Nagle's algorithm).
      noDelay: true,
      sessionTimeout: resumableSeconds,
      // No ticketKeys: fixed ones would let a revoked certificate resume its way past the check of the chain.
    },
    onConnection,
  );
  server.maxConnections = connections;
  server.on('tlsClientError', (_, socket) => socket.destroy());
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw listenError(cause, { host, port });
  }
  return server;
}

/** The port that was given, or chosen. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** What a failed `listen` means to the one who started the hub. */
export function listenError(cause: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'EADDRINUSE') return new ExpectedError('E_PORT_IN_USE', { host, port }, { cause });
  if (code === 'EACCES') return new ExpectedError('E_PORT_DENIED', { host, port }, { cause });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ExpectedError('E_ADDRESS_UNKNOWN', { host }, { cause });
  return cause;
}
