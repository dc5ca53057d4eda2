import { quote } from './quote.ts';
import type { Login, Target } from './target.ts';

/** Seconds that a kept connection outlives its last command. */
const keptSeconds = 15;
/** Seconds until a host that says nothing counts as down. */
const connectSeconds = 10;

/** What OpenSSH's client is called with: keys only, pinned host keys, nothing asked, one connection kept for each host. */
export function sshArguments(target: Target, { login, script }: { login: Login; script: string }): string[] {
  const options = {
    BatchMode: 'yes',
    PreferredAuthentications: 'publickey',
    StrictHostKeyChecking: 'yes',
    UpdateHostKeys: 'no',
    LogLevel: 'ERROR',
    ConnectTimeout: String(connectSeconds),
    ServerAliveInterval: '5',
    ServerAliveCountMax: '3',
    ...pinned(login),
    ...kept(login),
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const key = login.keyFile === null ? [] : ['-i', login.keyFile, '-o', 'IdentitiesOnly=yes'];
  const who = ['-p', String(target.port), '-l', target.user];
  return ['-T', ...flags, ...key, ...who, '--', target.address, asRoot(target, script)];
}

/** The machine's own list of host keys must not widen the pinned one. */
const pinned = ({ knownHostsFile }: Login) =>
  knownHostsFile === null
    ? {}
    : { UserKnownHostsFile: `"${knownHostsFile}"`, GlobalKnownHostsFile: '/dev/null', HashKnownHosts: 'no' };

const kept = ({ socketFolder }: Login) =>
  socketFolder === null
    ? {}
    : { ControlMaster: 'auto', ControlPath: `"${socketFolder}/%C"`, ControlPersist: `${keptSeconds}s` };

const asRoot = ({ user }: Target, script: string): string =>
  `${user === 'root' ? '' : 'sudo -n '}env LC_ALL=C sh -c ${quote(script)}`;
