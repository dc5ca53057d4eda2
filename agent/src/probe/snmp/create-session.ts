import { isIPv6 } from 'node:net';
import {
  AuthProtocols,
  createSession,
  createV3Session,
  PrivProtocols,
  SecurityLevel,
  type Session,
  type User,
  Version1,
  Version2c,
  Version3,
} from 'net-snmp';
import type { SnmpTargetAddress, SnmpUser } from './target.ts';

/** The library's session for a target; nothing is sent yet. */
export function createRawSession(target: SnmpTargetAddress, tries: { timeout: number; retries: number }): Session {
  const { host, port } = target;
  const options = { ...tries, port, transport: isIPv6(host) ? ('udp6' as const) : ('udp4' as const) };
  if (target.version !== '3') {
    return createSession(host, target.community, {
      ...options,
      version: target.version === '1' ? Version1 : Version2c,
    });
  }
  return createV3Session(host, toUser(target.user), { ...options, version: Version3, context: target.context ?? '' });
}

/** A user as the library knows one. */
export function toUser({ name, auth, priv }: SnmpUser): User {
  if (auth === null) return { name, level: SecurityLevel.noAuthNoPriv };
  const known = { name, authProtocol: AuthProtocols[auth.protocol], authKey: auth.key };
  if (priv === null) return { ...known, level: SecurityLevel.authNoPriv };
  return { ...known, level: SecurityLevel.authPriv, privProtocol: PrivProtocols[priv.protocol], privKey: priv.key };
}
