import { randomBytes } from 'node:crypto';
import { appendFile, chmod, chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Peer, peerPath } from './available.ts';
import { type Daemon, startDaemon } from './daemon.ts';
import { freePort, listens } from './port.ts';
import { runTool } from './run-tool.ts';
import { isRoot, scratchFolder, unprivileged } from './scratch.ts';

/** A PostgreSQL server, on loopback where nothing else is said, with one database, that lets nobody in without a password. */
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
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const { durable = false, settings = [], host = '127.0.0.1', inside = [] } = options;
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('postgres'));
  const [port, passwordFile] = [await freePort(), join(folder.path, 'password')];
  const password = randomBytes(12).toString('hex');
  await writeOwn(passwordFile, `${password}\n`);
  const data = join(options.disk ?? folder.path, 'data');
  const auth = ['--username=motcua', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await asOwner('initdb', ['-D', data, '--no-sync', '--encoding=UTF8', '--locale=C', ...auth]);
  const isHere = host === '127.0.0.1';
  const certificate = isHere ? null : await letIn({ folder: folder.path, data, host });
  const parts = [
    ...[`listen_addresses=${host}`, `unix_socket_directories=${folder.path}`, `port=${port}`],
    ...(certificate === null ? [] : ['ssl=on', `ssl_cert_file=${certificate}`, `ssl_key_file=${certificate}.key`]),
    ...(durable ? [] : ['fsync=off']),
    ...settings,
  ];
  const server = stack.use(
    await startDaemon('postgres', {
      args: ['-D', data, ...parts.flatMap((part) => ['-c', part])],
      inside,
      ready: (log) => log().includes('ready to accept connections') && listens(port, host),
    }),
  );
  // By the socket file: it can be asked whatever becomes of the network.
  const psql = ['-h', folder.path, '-p', String(port), '-U', 'motcua', '-AtqX'];
  const sql = (statement: string, database = 'postgres') =>
    runTool('psql', [...psql, '-d', database, '-c', statement], { PGPASSWORD: password });
  const owned = stack.move();
  const query = certificate === null ? '' : `?sslrootcert=${certificate}`;
  return {
    ...{ server, port, passwordFile, sql },
    url: (database = 'postgres') => `postgres://motcua@${host}:${port}/${database}${query}`,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** A file that the server's user, and nobody else, can read. */
async function writeOwn(path: string, content: string): Promise<void> {
  await writeFile(path, content);
  await chmod(path, 0o600);
  if (isRoot) await chown(path, unprivileged, unprivileged);
}

/** Whoever comes over a network is let in by TLS alone; gives the file of the certificate, which is its own authority. */
async function letIn({ folder, data, host }: { folder: string; data: string; host: string }): Promise<string> {
  const file = join(folder, 'server.pem');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${file}.key`];
  const names = ['-subj', '/CN=postgres', '-addext', `subjectAltName=IP:${host}`];
  await runTool('openssl', ['req', '-x509', ...key, '-days', '30', ...names, '-out', file]);
  await writeOwn(`${file}.key`, await readFile(`${file}.key`, 'utf8'));
  await appendFile(join(data, 'pg_hba.conf'), 'hostssl all all samenet scram-sha-256\n');
  return file;
}

/** A standby of a server that follows it by streaming; everybody gets in as at the primary. */
export async function startStandby(primary: Postgres): Promise<Postgres> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('standby'));
  const [port, data] = [await freePort(), join(folder.path, 'data')];
  const password = (await readFile(primary.passwordFile, 'utf8')).trim();
  const source = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'motcua'];
  await asOwner('pg_basebackup', [...source, '-D', data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'], {
    PGPASSWORD: password,
  });
  const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder.path}`, `port=${port}`, 'fsync=off'];
  const server = stack.use(
    await startDaemon('postgres', {
      args: ['-D', data, ...options.flatMap((option) => ['-c', option])],
      ready: (log) => log().includes('ready to accept read-only connections') && listens(port),
    }),
  );
  const kept = stack.move();
  return {
    ...{ server, port, passwordFile: primary.passwordFile, sql: psqlAt(port, password) },
    url: (database = 'postgres') => `postgres://motcua@127.0.0.1:${port}/${database}`,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Runs a statement with psql. */
const psqlAt =
  (port: number, password: string) =>
  (statement: string, database = 'postgres'): Promise<string> =>
    runTool('psql', ['-h', '127.0.0.1', '-p', String(port), '-U', 'motcua', '-d', database, '-AtqX', '-c', statement], {
      PGPASSWORD: password,
    });

/** The server's programs refuse to run as root. */
const asOwner = (tool: Peer, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const user = [`--reuid=${unprivileged}`, `--regid=${unprivileged}`, '--clear-groups', '--'];
  return isRoot ? runTool('setpriv', [...user, peerPath(tool) ?? tool, ...args], env) : runTool(tool, args, env);
};

interface PostgresOptions {
  durable?: boolean;
  /** Where it is to be found, and the words that run it there. */
  host?: string;
  inside?: readonly string[];
  /** Folder for its data, writable for everybody, instead of one of its own. */
  disk?: string;
  /** More settings of the server, as `name=value`. */
  settings?: readonly string[];
}
