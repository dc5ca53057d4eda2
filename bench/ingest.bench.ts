import { randomBytes } from 'node:crypto';
import type { Enrolled } from '../hub/test/support/hub.ts';
import { openClientPublisher } from './support/client-publisher.ts';
import { openOffice, startServer } from './support/office.ts';
import { openPublisher, type Publisher, type Until } from './support/publisher.ts';
import { encodeReports } from './support/reports.ts';

/**
 * Reports a second from the wire to the end-to-end acknowledgement (decoded, recorded, judged, synced to the disk),
 * beside what aedes alone takes at QoS 1 in the same run, over the same TLS, with the same payloads and clients. Twice:
 * `ingest` by the MQTT client of the agents, `ingest-flat-out` by a generator that costs next to nothing, which leaves
 * all of the machine to the servers. Run: node bench/ingest.bench.ts
 */
const aim = 0.35;
const agents = 20;
const rounds = 7;

type Open = (options: { url: string; who: Enrolled; until: Until }) => Promise<Publisher>;

/** Each agent begins a new boot each time, or the hub would see duplicates. */
async function rate(open: Open, { url, acks, each }: { url: string; acks: boolean; each: number }): Promise<number> {
  const work = await Promise.all(
    office.enrolled.map(async (who) => {
      const boot = randomBytes(16).toString('hex');
      const payloads = encodeReports({ boot, count: each });
      return { publisher: await open({ url, who, until: acks ? { ackOf: boot } : 'puback' }), payloads };
    }),
  );
  const start = performance.now();
  await Promise.all(work.map(({ publisher, payloads }) => publisher.run(payloads)));
  const seconds = (performance.now() - start) / 1000;
  for (const { publisher } of work) publisher.close();
  return Math.round((work.length * each) / seconds);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Taken in turns and compared turn by turn, so that a slow second is both's; the first round warms them up. */
async function compare(bench: string, open: Open, each: number): Promise<void> {
  const rawPerSecond: number[] = [];
  const durablePerSecond: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const one = await rate(open, { url: raw.url, acks: false, each });
    const other = await rate(open, { url: office.hub.url, acks: true, each });
    if (round === 0) continue;
    rawPerSecond.push(one);
    durablePerSecond.push(other);
  }
  const ratios = durablePerSecond.map((rate, index) => rate / (rawPerSecond[index] ?? Number.NaN));
  const ratio = Math.round(100 * median(ratios)) / 100;
  const bytes = encodeReports({ boot: '0'.repeat(32), count: 1 })[0]?.length;
  const detail = { rawPerSecond, durablePerSecond, agents, reports: agents * each, bytes };
  console.log(JSON.stringify({ bench, ratio, aim: `>= ${aim}`, met: ratio >= aim, detail }));
}

await using office = await openOffice(agents);
await using raw = await startServer('raw-broker.ts', office.dataDir);
await compare('ingest', openClientPublisher, 1000);
await compare('ingest-flat-out', openPublisher, 1500);
