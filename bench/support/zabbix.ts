import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { startDaemon } from '../../test/peers/daemon.ts';
import { type Postgres, peerPath } from '../../test/peers/index.ts';
import { listens } from '../../test/peers/port.ts';
import { scratchFolder } from '../../test/peers/scratch.ts';

const run = promisify(execFile);
const database = 'zabbix';
/** What a report of ours says of a device, as items: what is counted twice as numbers, a level, two words. */
const items = [
  { key: 'pages', type: 3, value: '48211' },
  { key: 'queued', type: 3, value: '0' },
  { key: 'level', type: 0, value: '63.5' },
  { key: 'health', type: 1, value: 'ok' },
  { key: 'reasons', type: 1, value: 'none' },
] as const;
export const valuesAReport = items.length;

/** Where the package's files are: installed, or unpacked with `dpkg -x` and named by MOTCUA_ZABBIX_ROOT. */
const root = (): string => join(peerPath('zabbix_server') ?? '', '../../..');

/** A Zabbix server of Debian's package over a PostgreSQL, with so many hosts of five trapper items each. */
export async function startZabbix(postgres: Postgres, hosts: number) {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('zabbix'));
  await postgres.sql(`CREATE DATABASE ${database}`);
  for (const name of ['schema', 'images', 'data']) await load(postgres, join(folder.path, `${name}.sql`), name);
  await load(postgres, join(folder.path, 'hosts.sql'), null, hostsSql(hosts));
  const port = await lowPort();
  const configuration = join(folder.path, 'zabbix_server.conf');
  writeFileSync(configuration, configurationOf({ postgres, port, folder: folder.path }));
  stack.use(
    await startDaemon('zabbix_server', {
      args: ['-f', '-c', configuration],
      env: { LD_LIBRARY_PATH: join(root(), 'usr/lib/x86_64-linux-gnu') },
      ready: async () => (await listens(port)) && (await send(port, 0, 1).then(Boolean, () => false)),
    }),
  );
  const owned = stack.move();
  const stored = async () => {
    const tables = ['history', 'history_uint', 'history_str'].map((name) => `(SELECT count(*) FROM ${name})`);
    return Number(await postgres.sql(`SELECT ${tables.join(' + ')}`, database));
  };
  return {
    /** Sends reports, and gives the seconds until the last of their values is in the database. */
    async run({ reports, aRequest, connections }: { reports: number; aRequest: number; connections: number }) {
      const goal = (await stored()) + reports * valuesAReport;
      const start = performance.now();
      let next = 0;
      const one = async () => {
        while (next < reports) {
          const from = next;
          next += aRequest;
          await send(port, from, Math.min(aRequest, reports - from), hosts);
        }
      };
      await Promise.all(Array.from({ length: connections }, one));
      while ((await stored()) < goal) await sleep(50);
      return (performance.now() - start) / 1000;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Zabbix takes no port above 32,767. */
async function lowPort(port = 21_051): Promise<number> {
  return (await listens(port)) ? lowPort(port + 1) : port;
}

async function load(postgres: Postgres, file: string, name: string | null, text?: string): Promise<void> {
  const source = join(root(), 'usr/share/zabbix-server-pgsql', `${name}.sql.gz`);
  writeFileSync(file, text ?? gunzipSync(readFileSync(source)));
  const to = ['-h', '127.0.0.1', '-p', String(postgres.port), '-U', 'motcua', '-d', database];
  // The schema is thousands of statements, each synced to the disk.
  const env = { ...process.env, PGPASSWORD: passwordOf(postgres), PGOPTIONS: '-c synchronous_commit=off' };
  await run(peerPath('psql') ?? 'psql', [...to, '-qX', '-v', 'ON_ERROR_STOP=1', '-f', file], { env });
}

const passwordOf = ({ passwordFile }: Postgres): string => readFileSync(passwordFile, 'utf8').trim();

function hostsSql(hosts: number): string {
  const rows = Array.from({ length: hosts }, (_, host) => {
    const id = 20_000 + host;
    const own = items.map(({ key, type }, at) => {
      const item = 100_000 + host * items.length + at;
      return `INSERT INTO items (itemid, type, hostid, name, key_, value_type, trends, params, description, posts, headers)
        VALUES (${item}, 2, ${id}, '${key}', '${key}', ${type}, '0', '', '', '', '');
        INSERT INTO item_rtdata (itemid) VALUES (${item});`;
    });
    return `INSERT INTO hosts (hostid, host, name, description) VALUES (${id}, 'pc-${host}', 'pc-${host}', '');\n${own.join('\n')}`;
  });
  return rows.join('\n');
}

const configurationOf = ({ postgres, port, folder }: { postgres: Postgres; port: number; folder: string }): string =>
  [
    ...['LogType=console', 'AllowRoot=1', `PidFile=${folder}/pid`, `SocketDir=${folder}`, `ListenPort=${port}`],
    ...['DBHost=127.0.0.1', `DBPort=${postgres.port}`, `DBName=${database}`, 'DBUser=motcua'],
    ...[`DBPassword=${passwordOf(postgres)}`, 'ListenIP=127.0.0.1', 'FpingLocation=/bin/true'],
    ...['CacheSize=64M', 'HistoryCacheSize=256M', 'HistoryIndexCacheSize=64M', 'ValueCacheSize=64M'],
    ...['StartTrappers=5', 'StartDBSyncers=4', 'StartPollers=1', 'StartDiscoverers=0', 'StartHTTPPollers=0'],
  ].join('\n');

/** One request of the sender protocol (manual, appendix, protocols): the values of some reports. */
async function send(port: number, from: number, reports: number, hosts = 1): Promise<number> {
  const now = Math.floor(Date.now() / 1000);
  const data = Array.from({ length: reports }, (_, index) =>
    items.map(({ key, value }) => ({
      ...{ host: `pc-${(from + index) % hosts}`, key, value, clock: now, ns: from + index },
    })),
  ).flat();
  const body = Buffer.from(JSON.stringify({ request: 'sender data', data }));
  const head = Buffer.alloc(13);
  head.write('ZBXD\x01', 'latin1');
  head.writeUInt32LE(body.length, 5);
  const socket = connect(port, '127.0.0.1');
  socket.write(Buffer.concat([head, body]));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const answer = JSON.parse(Buffer.concat(chunks).subarray(13).toString('utf8'));
  const processed = Number(/processed: (\d+)/.exec(answer.info)?.[1]);
  if (processed !== data.length) throw new Error(`${JSON.stringify(answer)} of ${data.length} values`);
  return processed;
}
