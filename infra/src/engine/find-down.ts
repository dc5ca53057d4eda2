import type { ExpectedError } from '@motcua/contract';
import { isDown } from '../ssh/is-down.ts';
import { SshPool } from '../ssh/pool.ts';
import { readStack, type StackOptions } from './with-stack.ts';

/** Looks at every host of the stack at once, and gives the errors of those that cannot be worked on. */
export async function findDown(options: StackOptions): Promise<ExpectedError[]> {
  const { places, sshKeyFile = null, sshKnownHostsFile } = await readStack(options);
  const login = { keyFile: sshKeyFile, knownHostsFile: sshKnownHostsFile, socketFolder: null };
  const pool = new SshPool(login, { remembersDown: true });
  const hosts = places.flatMap((place) => place.hosts);
  const answers = await Promise.all(
    hosts.map((host) =>
      pool
        .to(host)({ script: 'true', timeout: 20_000 })
        .catch((error: unknown) => error),
    ),
  );
  return answers.filter(isDown);
}
