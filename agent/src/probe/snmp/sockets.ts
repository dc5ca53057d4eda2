import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { isIPv6, SocketAddress } from 'node:net';
import { messageId } from './message-id.ts';

export type Family = 'udp4' | 'udp6';

/** Somebody who waits for answers of one peer. */
export interface Waiting {
  /** Whether a message with this id is awaited; one whose id cannot be read is null. */
  awaits(id: number | null): boolean;
  receive(message: Buffer): void;
  fail(error: Error): void;
}

interface Shared {
  socket: Socket;
  /** By address and port of the peer: mostly one, more where a device is read in several contexts at once. */
  waiting: Map<string, Set<Waiting>>;
}

/** How much the system may hold of what comes in while we compute; it cuts this to what it allows. */
const recvBufferSize = 1_048_576;

/**
 * UDP sockets that all sessions share, one for each address family: open while a session uses it, and never a reason for
 * the process to live. An answer goes to the session that asked this peer with this id; all others are dropped.
 */
export class SnmpSockets {
  readonly #shared = new Map<Family, Shared>();

  /** Sends, and has the answers of this peer brought to whoever waits. */
  send(message: Uint8Array, to: { family: Family; address: string; port: number; waiting: Waiting }): Promise<void> {
    const { socket, waiting } = this.#open(to.family);
    const peer = peerKey(to.address, to.port);
    const here = waiting.get(peer) ?? new Set();
    waiting.set(peer, here.add(to.waiting));
    return new Promise((resolve, reject) => {
      socket.send(message, to.port, to.address, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  /** Ends the waiting; the last one closes the socket. */
  leave(family: Family, { address, port, waiting: who }: { address: string; port: number; waiting: Waiting }): void {
    const shared = this.#shared.get(family);
    if (shared === undefined) return;
    const peer = peerKey(address, port);
    const here = shared.waiting.get(peer);
    here?.delete(who);
    if (here?.size === 0) shared.waiting.delete(peer);
    if (shared.waiting.size === 0) this.#close(family, shared);
  }

  /** Open sockets, for who wants to see that none is left. */
  get size(): number {
    return this.#shared.size;
  }

  #open(family: Family): Shared {
    const known = this.#shared.get(family);
    if (known !== undefined) return known;
    const socket = createSocket({ type: family, recvBufferSize });
    const shared: Shared = { socket, waiting: new Map() };
    this.#shared.set(family, shared);
    // Timers of requests keep the process alive as long as they run; the socket need not.
    socket.unref();
    socket.on('message', (message, from) => bring(shared, message, from));
    socket.on('error', (error) => {
      this.#close(family, shared);
      for (const who of [...shared.waiting.values()].flatMap((all) => [...all])) who.fail(error);
    });
    return shared;
  }

  #close(family: Family, shared: Shared): void {
    if (this.#shared.get(family) !== shared) return;
    this.#shared.delete(family);
    shared.socket.close();
  }
}

function bring({ waiting }: Shared, message: Buffer, { address, port }: RemoteInfo): void {
  const here = waiting.get(peerKey(address, port));
  if (here === undefined) return;
  const id = messageId(message);
  for (const who of here) if (who.awaits(id)) who.receive(message);
}

/** One spelling for each peer; a zone says by which interface it is reached, and is no part of its address. */
function peerKey(address: string, port: number): string {
  const plain = address.replace(/%.*$/, '');
  return `${isIPv6(plain) ? new SocketAddress({ address: plain, family: 'ipv6' }).address : plain}|${port}`;
}
