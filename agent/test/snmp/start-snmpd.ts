import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from '../../../test/peers/daemon.ts';
import { scratchFolder } from '../../../test/peers/scratch.ts';

/** A user of a real agent, in the words of its configuration. */
export interface SnmpdUser {
  name: string;
  auth: string | null;
  priv: string | null;
}

/** Keys of every user. */
export const snmpdKeys = { auth: 'authentication-password', priv: 'privacy-password' };

/** net-snmp's own agent with users of version 3, and a UPS on battery in its UPS-MIB (RFC 1628). Simulated. */
export async function startSnmpd(users: readonly SnmpdUser[], port: number): Promise<AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('snmpd'));
  const file = join(folder.path, 'snmpd.conf');
  await writeFile(file, configuration(users, port));
  stack.use(
    await startDaemon('snmpd', {
      args: ['-f', '-Lo', '-C', '-c', file, '-p', join(folder.path, 'pid')],
      env: { SNMP_PERSISTENT_DIR: folder.path, MIBS: '' },
      cwd: folder.path,
      ready: (log) => log().includes('NET-SNMP version'),
    }),
  );
  return stack.move();
}

const configuration = (users: readonly SnmpdUser[], port: number): string =>
  [
    `agentaddress udp:127.0.0.1:${port}`,
    ...users.flatMap(({ name, auth, priv }) => [
      `createUser ${name}${auth === null ? '' : ` ${auth} ${snmpdKeys.auth}`}${priv === null ? '' : ` ${priv} ${snmpdKeys.priv}`}`,
      `rouser ${name} ${priv !== null ? 'priv' : auth !== null ? 'auth' : 'noauth'}`,
    ]),
    'override 1.3.6.1.2.1.1.2.0 object_id 1.3.6.1.4.1.99999.2',
    'override 1.3.6.1.2.1.33.1.1.1.0 octet_str "Example"',
    'override 1.3.6.1.2.1.33.1.1.2.0 octet_str "Example 1000"',
    'override 1.3.6.1.2.1.33.1.2.1.0 integer 2',
    'override 1.3.6.1.2.1.33.1.2.3.0 integer 30',
    'override 1.3.6.1.2.1.33.1.2.4.0 integer 90',
    'override 1.3.6.1.2.1.33.1.4.1.0 integer 5',
    '',
  ].join('\n');
