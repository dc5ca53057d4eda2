import { randomBytes } from 'node:crypto';
import { chmod, chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peerPath } from './available.ts';
import { type Daemon, startDaemon } from './daemon.ts';
import { freePort, listens } from './port.ts';
import { runTool } from './run-tool.ts';
import { isRoot, scratchFolder, unprivileged } from './scratch.ts';

/** A PostgreSQL server on loopback, with one database, that lets nobody in without a password. */
export interface Postgres extends AsyncDisposable {
  readonly server: Daemon;
  port: number;
  /** Address of a database as a hub is told it. */
  url: (database?: string) => string;
  passwordFile: string;
  /** Runs a statement with psql, and gives what it prints. */
  sql(statement: string, database?: string): Promise<string>;
}

/** Makes a cluster in a folder of its own and starts it. Without `durable` it does not wait for the disk. */
export async function startPostgres({ durable = false, settings = [] }: PostgresOptions = {}): Promise<Postgres> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('postgres'));
  const [port, passwordFile] = [await freePort(), join(folder.path, 'password')];
  const password = randomBytes(12).toString('hex');
  await writeFile(passwordFile, `${password}\n`);
  await chmod(passwordFile, 0o600);
  if (isRoot) await chown(passwordFile, unprivileged, unprivileged);
  const data = join(folder.path, 'data');
  const auth = ['--username=motcua', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await initdb(['-D', data, '--no-sync', '--encoding=UTF8', '--locale=C', ...auth]);
  const options = [
    ...['listen_addresses=127.0.0.1', `unix_socket_directories=${folder.path}`, `port=${port}`],
    ...(durable ? [] : ['fsync=off']),
    ...settings,
  ];
  const server = stack.use(
    await startDaemon('postgres', {
      args: ['-D', data, ...options.flatMap((option) => ['-c', option])],
      ready: (log) => log().includes('ready to accept connections') && listens(port),
    }),
  );
  const sql = (statement: string, database = 'postgres') =>
    runTool('psql', ['-h', '127.0.0.1', '-p', String(port), '-U', 'motcua', '-d', database, '-AtqX', '-c', statement], {
      PGPASSWORD: password,
    });
  const owned = stack.move();
  return {
    ...{ server, port, passwordFile, sql },
    url: (database = 'postgres') => `postgres://motcua@127.0.0.1:${port}/${database}`,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** It refuses to run as root. */
const initdb = (args: readonly string[]): Promise<string> =>
  isRoot
    ? runTool('setpriv', [
        `--reuid=${unprivileged}`,
        `--regid=${unprivileged}`,
        '--clear-groups',
        '--',
        peerPath('initdb') ?? 'initdb',
        ...args,
      ])
    : runTool('initdb', args);

interface PostgresOptions {
  durable?: boolean;
  /** More settings of the server, as `name=value`. */
  settings?: readonly string[];
}
