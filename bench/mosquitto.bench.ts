import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { configureBroker } from '../hub/src/index.ts';
import { makeData } from '../hub/test/support/hub.ts';
import { startMosquitto } from '../test/peers/index.ts';
import { openOffice } from './support/office.ts';
import { openPublisher } from './support/publisher.ts';
import { encodeReports } from './support/reports.ts';

/**
 * Reports a second from the wire through a Mosquitto and a hub to the end-to-end acknowledgement, beside the same hub with its
 * embedded broker; and connections a second by full TLS handshakes, likewise. Run: node bench/mosquitto.bench.ts
 */
const [agents, each, rounds, handshakes] = [20, 1000, 5, 300];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const data = await makeData();
const place = { settings: {} as Record<string, string> };
const start = () =>
  startMosquitto(async ({ folder, port, otherPort: cutPort }) => {
    const options = {
      folder,
      names: ['127.0.0.1'],
      host: '127.0.0.1',
      port,
      cutPort,
      hubs: ['hub1'],
      connections: 9000,
    };
    const made = await configureBroker({ dataDir: data.dataDir, ...options });
    place.settings = made.settings;
    return made.configuration;
  });

const embedded = await openOffice(agents);
await using _mosquitto = await start();
Object.assign(process.env, place.settings);
const office = await openOffice(agents, data);

async function rate({ hub: { url }, dataDir, enrolled }: typeof office): Promise<number> {
  const work = await Promise.all(
    enrolled.map(async (who) => {
      const boot = randomBytes(16).toString('hex');
      return {
        publisher: await openPublisher({ url, who, until: { ackOf: boot } }),
        payloads: encodeReports({ boot, count: each }),
      };
    }),
  );
  const begin = performance.now();
  await Promise.all(work.map(({ publisher, payloads }) => publisher.run(payloads)));
  const seconds = (performance.now() - begin) / 1000;
  for (const { publisher } of work) publisher.close();
  // The last one is acknowledged; with several under way that alone does not say that all are there.
  const stored = countReports(dataDir);
  if (stored % (agents * each) !== 0) throw new Error(`${stored} reports are stored`);
  return Math.round((agents * each) / seconds);
}

function countReports(dataDir: string): number {
  using file = new DatabaseSync(join(dataDir, 'hub.db'), { readOnly: true });
  return Number(file.prepare('SELECT count(*) AS n FROM report').get()?.n);
}

/** Eight at a time; each is a new connection with a full handshake. */
async function connectRate(url: string, who: (typeof office.enrolled)[number]): Promise<number> {
  let left = handshakes;
  const begin = performance.now();
  const one = async () => {
    while (left-- > 0) (await openPublisher({ url, who, until: 'puback' })).close();
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return Math.round(handshakes / ((performance.now() - begin) / 1000));
}

const throughMosquitto: number[] = [];
const byEmbedded: number[] = [];
for (let round = 0; round <= rounds; round++) {
  const [one, other] = [await rate(embedded), await rate(office)];
  if (round === 0) continue;
  byEmbedded.push(one);
  throughMosquitto.push(other);
}
const ratio = Math.round(100 * median(throughMosquitto.map((own, at) => own / (byEmbedded[at] ?? Number.NaN)))) / 100;
const detail = { throughMosquitto, byEmbedded, agents, reports: agents * each };
console.log(JSON.stringify({ bench: 'ingest-mosquitto', ratio, aim: '>= 0.5', met: ratio >= 0.5, detail }));

const [first] = office.enrolled;
const [alone] = embedded.enrolled;
if (first !== undefined && alone !== undefined) {
  const ours = await connectRate(office.hub.url, first);
  const theirs = await connectRate(embedded.hub.url, alone);
  const connects = Math.round((100 * ours) / theirs) / 100;
  const perSecond = { mosquitto: ours, embedded: theirs };
  console.log(
    JSON.stringify({
      bench: 'connects-mosquitto',
      ratio: connects,
      aim: '>= 0.7',
      met: connects >= 0.7,
      detail: perSecond,
    }),
  );
}
await office[Symbol.asyncDispose]();
await embedded[Symbol.asyncDispose]();
