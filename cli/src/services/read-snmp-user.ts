import type { SnmpUser } from '@motcua/agent';
import { ExpectedError } from '@motcua/contract';
import { readSecret } from './read-secret.ts';

/** Flags that say as whom SNMP version 3 is spoken. */
interface UserFlags {
  user?: string | undefined;
  auth: NonNullable<SnmpUser['auth']>['protocol'];
  'auth-file'?: string | undefined;
  priv: NonNullable<SnmpUser['priv']>['protocol'];
  'priv-file'?: string | undefined;
}

/** The user of SNMP version 3; none when no flag names one. Passwords come from files. */
export async function readSnmpUser(flags: UserFlags): Promise<SnmpUser | undefined> {
  const { user: name, auth, priv, 'auth-file': authFile, 'priv-file': privFile } = flags;
  if (name === undefined) {
    if (authFile !== undefined || privFile !== undefined) throw missing('--user');
    return undefined;
  }
  // Privacy without authentication is none (RFC 3414, 1.4.1).
  if (privFile !== undefined && authFile === undefined) throw missing('--auth-file');
  return {
    name,
    auth: authFile === undefined ? null : { protocol: auth, key: await readSecret(authFile) },
    priv: privFile === undefined ? null : { protocol: priv, key: await readSecret(privFile) },
  };
}

const missing = (flags: string) => new ExpectedError('E_FLAG_MISSING', { flags, command: 'probe snmp' });
