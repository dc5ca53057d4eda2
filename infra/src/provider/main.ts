import { provider } from '@pulumi/pulumi';
import { endWithEngine, thisProcess } from '../engine/end-with-engine.ts';
import { SshPool } from '../ssh/pool.ts';
import { socketFolder } from '../ssh/socket-folder.ts';
import { HostProvider } from './provider.ts';

/** What the engine starts: one process for a whole run, with one kept connection for each host. Serves until it or its engine is ended. */
export async function main(): Promise<void> {
  endWithEngine(thisProcess);
  const login = {
    keyFile: process.env.MOTCUA_SSH_KEY_FILE ?? null,
    knownHostsFile: process.env.MOTCUA_SSH_KNOWN_HOSTS_FILE ?? null,
    socketFolder: socketFolder(),
  };
  const pool = new SshPool(login, { remembersDown: true });
  await provider.main(new HostProvider((target) => pool.to(target), Date.now), process.argv.slice(2));
}
