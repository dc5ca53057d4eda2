import { randomBytes } from 'node:crypto';
import { makeData } from '../hub/test/support/hub.ts';
import { smallInstallation } from '../hub/test/support/sample.ts';
import { peerAvailable, startPostgres } from '../test/peers/index.ts';
import { openOffice } from './support/office.ts';
import { openPublisher } from './support/publisher.ts';
import { encodeReports } from './support/reports.ts';
import { startZabbix, valuesAReport } from './support/zabbix.ts';

/**
 * Reports a second from the wire until they are stored: by the embedded broker and SQLite, by the same with PostgreSQL, and
 * as five values each by Zabbix's trapper on the same PostgreSQL server, 50 reports a request as zabbix_sender sends them,
 * without TLS. Needs the files of Debian's zabbix-server-pgsql; without installing it: `apt-get download
 * zabbix-server-pgsql libodbc2 libopenipmi0 libsnmp40 libltdl7`, `dpkg -x` each into a folder, MOTCUA_ZABBIX_ROOT=folder.
 * In short turns, so that a slow second is everybody's. Run: node bench/zabbix.bench.ts
 */
const [agents, each, rounds] = [20, 1000, 6];
const reports = agents * each;

type Office = Awaited<ReturnType<typeof openOffice>>;

async function ourRate({ hub: { url }, enrolled }: Office): Promise<number> {
  const work = await Promise.all(
    enrolled.map(async (who) => {
      const boot = randomBytes(16).toString('hex');
      const publisher = await openPublisher({ url, who, until: { ackOf: boot } });
      return { publisher, payloads: encodeReports({ boot, count: each }) };
    }),
  );
  const start = performance.now();
  await Promise.all(work.map(({ publisher, payloads }) => publisher.run(payloads)));
  const seconds = (performance.now() - start) / 1000;
  for (const { publisher } of work) publisher.close();
  return Math.round(reports / seconds);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function compare(): Promise<void> {
  await using postgres = await startPostgres({ durable: true });
  await postgres.sql('CREATE DATABASE motcua');
  const store = { url: postgres.url('motcua'), passwordFile: postgres.passwordFile };
  await using zabbix = await startZabbix(postgres, agents);
  await using embedded = await openOffice(agents);
  await using onPostgres = await openOffice(agents, await makeData(undefined, smallInstallation, store));
  const rates: Record<'embedded' | 'postgres' | 'zabbix', number[]> = { embedded: [], postgres: [], zabbix: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const seconds = await zabbix.run({ reports, aRequest: 50, connections: 8 });
    const [one, other] = [await ourRate(embedded), await ourRate(onPostgres)];
    if (round === 0) continue; // warms all up
    rates.zabbix.push(Math.round(reports / seconds));
    rates.embedded.push(one);
    rates.postgres.push(other);
  }
  for (const [name, aim] of [['embedded', 2] as const, ['postgres', 1.2] as const]) {
    const ratio =
      Math.round(100 * median(rates[name].map((rate, at) => rate / (rates.zabbix[at] ?? Number.NaN)))) / 100;
    const detail = { ours: rates[name], zabbix: rates.zabbix, agents, reports, valuesAReport };
    console.log(JSON.stringify({ bench: `zabbix-${name}`, ratio, aim: `>= ${aim}`, met: ratio >= aim, detail }));
  }
}

if (peerAvailable('zabbix_server')) await compare();
else console.error('not run: zabbix_server is not here (zabbix-server-pgsql, or MOTCUA_ZABBIX_ROOT)');
