import { randomInt } from 'node:crypto';
import { isIPv6 } from 'node:net';
import {
  AuthProtocols,
  PrivProtocols,
  type Request,
  SecurityLevel,
  Session,
  type User,
  Version1,
  Version2c,
  Version3,
} from 'net-snmp';
import type { Family, SnmpSockets } from './sockets.ts';
import type { SnmpTargetAddress, SnmpUser } from './target.ts';
import { VirtualSocket } from './virtual-socket.ts';

/** The library draws its ids from a generator that can be foretold: whoever does can answer in a device's place. */
class UnforeseenSession extends Session {
  override send(request: Request, noWait?: boolean): this {
    const { message } = request;
    // What has been encoded goes out again as it is: it is the same request (RFC 3416, 4.1).
    if (message.buffer === undefined) {
      message.pdu.id = randomInt(1, 2 ** 31);
      if (message.msgGlobalData !== undefined) message.msgGlobalData.msgID = randomInt(1, 2 ** 31);
    }
    return super.send(request, noWait);
  }

  /** A Report in an answer of version 1 or 2c makes the library throw, in the turn of a socket that all share. */
  override onMsg(message: Buffer): void {
    try {
      super.onMsg(message);
    } catch (error) {
      this.emit('error', error);
    }
  }
}

/** The library's session for a target, over sockets that others use too; nothing is sent yet. */
export function createRawSession(
  target: SnmpTargetAddress,
  { sockets, ...tries }: { timeout: number; retries: number; sockets: SnmpSockets },
): Session {
  const { host, port } = target;
  const transport: Family = isIPv6(host) ? 'udp6' : 'udp4';
  const dgramModule = { createSocket: (family: Family) => new VirtualSocket(sockets, family) };
  const options = { ...tries, port, transport, dgramModule };
  if (target.version === '3')
    return new UnforeseenSession(host, toUser(target.user), {
      ...options,
      version: Version3,
      context: target.context ?? '',
    });
  const version = target.version === '1' ? Version1 : Version2c;
  return new UnforeseenSession(host, target.community, { ...options, version });
}

/** A user as the library knows one. */
export function toUser({ name, auth, priv }: SnmpUser): User {
  if (auth === null) return { name, level: SecurityLevel.noAuthNoPriv };
  const known = { name, authProtocol: AuthProtocols[auth.protocol], authKey: auth.key };
  if (priv === null) return { ...known, level: SecurityLevel.authNoPriv };
  return { ...known, level: SecurityLevel.authPriv, privProtocol: PrivProtocols[priv.protocol], privKey: priv.key };
}
