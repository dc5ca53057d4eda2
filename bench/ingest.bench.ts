import { randomBytes } from 'node:crypto';
import type { Enrolled } from '../hub/test/support/hub.ts';
import { openOffice, startServer } from './support/office.ts';
import { openPublisher } from './support/publisher.ts';
import { encodeReports } from './support/reports.ts';

/**
 * Reports a second from the wire to the end-to-end acknowledgement (decoded, recorded, judged, synced to the disk),
 * beside what aedes alone takes at QoS 1 in the same run, over the same TLS, with the same payloads.
 * Run: node bench/ingest.bench.ts
 */
const aim = 0.35;
const agents = 20;
const each = 1500;
const rounds = 3;

/** Each agent begins a new boot each time, or the hub would see duplicates. */
async function rate(url: string, until: 'puback' | 'ack', enrolled: readonly Enrolled[]): Promise<number> {
  const work = enrolled.map((who) => {
    const boot = randomBytes(16).toString('hex');
    return { who, boot, payloads: encodeReports({ boot, count: each }) };
  });
  const publishers = await Promise.all(
    work.map(async ({ who, boot, payloads }) => ({
      publisher: await openPublisher({ url, who, until: until === 'ack' ? { ackOf: boot } : until }),
      payloads,
    })),
  );
  const start = performance.now();
  await Promise.all(publishers.map(({ publisher, payloads }) => publisher.run(payloads)));
  const seconds = (performance.now() - start) / 1000;
  for (const { publisher } of publishers) publisher.close();
  return Math.round((publishers.length * each) / seconds);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

await using office = await openOffice(agents);
await using raw = await startServer('raw-broker.ts', office.dataDir);
const rawRates: number[] = [];
const durableRates: number[] = [];
// Taken in turns, so that a slow minute of the machine is everybody's; the first round warms both up.
for (let round = 0; round <= rounds; round++) {
  const one = await rate(raw.url, 'puback', office.enrolled);
  const other = await rate(office.hub.url, 'ack', office.enrolled);
  if (round === 0) continue;
  rawRates.push(one);
  durableRates.push(other);
}
const ratio = Math.round((100 * median(durableRates)) / median(rawRates)) / 100;
const bytes = encodeReports({ boot: '0'.repeat(32), count: 1 })[0]?.length;
const detail = { rawPerSecond: rawRates, durablePerSecond: durableRates, agents, reports: agents * each, bytes };
console.log(JSON.stringify({ bench: 'ingest', ratio, aim: `>= ${aim}`, met: ratio >= aim, detail }));
