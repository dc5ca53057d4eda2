import { ExpectedError } from '@motcua/contract';
import { SshPool } from '../ssh/pool.ts';
import { readStack, type StackOptions } from './with-stack.ts';

/** Errors of one host, which are no reason to leave the others. */
const hostErrors = { E_DC_HOST_UNREACHABLE: true, E_DC_HOST_KEY_WRONG: true, E_DC_LOGIN_REFUSED: true };

/** Whether it says that a host cannot be worked on, whatever was to be done there. */
export const isDown = (error: unknown): error is ExpectedError =>
  error instanceof ExpectedError && error.code in hostErrors;

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
