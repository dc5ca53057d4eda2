import { configureBroker } from '../hub/src/index.ts';
import { makeData } from '../hub/test/support/hub.ts';
import { startMosquitto } from '../test/peers/index.ts';
import { type CrowdProcesses, startCrowd } from './support/crowd.ts';
import { makeCrowd } from './support/make-crowd.ts';
import { startServer } from './support/office.ts';

/**
 * A city's agents whose hub has just gone, to a broker that has never seen them: from the end of the one connection until
 * the last is back (TLS by its own certificate, CONNECT, both subscriptions, presence), each dialling as agents do. Then
 * all of them again to the same broker, which resumes their TLS sessions. The generators run on the same cores.
 * `ratio` is the time over the aim. Run: node bench/failover.bench.ts [AGENTS]
 */
const aim = 60;
const agents = Number(process.argv[2] ?? 7500);

const round = (value: number) => Math.round(10 * value) / 10;

async function measure(broker: string, url: string, crowd: CrowdProcesses): Promise<void> {
  for (const resume of [false, true]) {
    const { seconds, ms, dials, resumed } = await crowd.join(url, { resume });
    await crowd.leave();
    const at = (share: number) => round((ms[Math.floor(share * ms.length)] ?? Number.NaN) / 1000);
    const detail = { broker, agents, seconds: round(seconds), p50Seconds: at(0.5), p99Seconds: at(0.99) };
    const more = { perSecond: Math.round(agents / seconds), dials, resumed };
    console.log(
      JSON.stringify({
        bench: `failover-${broker}${resume ? '-resumed' : ''}`,
        ratio: Math.round((100 * seconds) / aim) / 100,
        aim: `all back <= ${aim} s`,
        met: seconds <= aim,
        detail: { ...detail, ...more },
      }),
    );
  }
}

using data = await makeData();
await using crowd = await startCrowd(await makeCrowd(data.dataDir, agents));
{
  await using hub = await startServer('hub-process.ts', data.dataDir);
  await measure('embedded', hub.url, crowd);
}
const place = { settings: {} as Record<string, string> };
await using _mosquitto = await startMosquitto(async ({ folder, port, otherPort: cutPort }) => {
  const ports = { host: '127.0.0.1', port, cutPort };
  const options = { folder, names: ['127.0.0.1'], ...ports, hubs: ['hub1'], connections: 9000 };
  const made = await configureBroker({ dataDir: data.dataDir, ...options });
  place.settings = made.settings;
  return made.configuration;
});
Object.assign(process.env, place.settings);
await using hub = await startServer('hub-process.ts', data.dataDir);
await measure('mosquitto', hub.url, crowd);
