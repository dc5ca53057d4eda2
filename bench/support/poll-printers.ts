// `node poll-printers.ts PORT COUNT AT_ONCE MS`: asks all printers once to warm up, and then again and again for so long,
// by the path of the agent: walk, quirks, interpretation, judgement. Tells how many were read, and what that cost.
// With `light` at the end, only what changes is asked after the first time.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { eachLimited } from '../../agent/src/collectors/each-limited.ts';
import { defaultSettings } from '../../agent/src/collectors/settings.ts';
import { readSnmpDevice } from '../../agent/src/collectors/snmp/read.ts';
import { createProbe } from '../../agent/src/probe/index.ts';
import { printerAddress } from './printer-address.ts';

const [port = '', count = '1', atOnce = '32', window = '10000', how = 'full'] = process.argv.slice(2);
const windowMs = Number(window);
const asking = { probe: createProbe(), signal: new AbortController().signal, settings: defaultSettings({}) };
const tries = how === 'light' ? { lightMs: asking.settings.snmpFullMs } : {};
const printers = Array.from({ length: Number(count) }, (_, at) => printerAddress(at));

async function pollAll(until: number): Promise<{ read: number; failed: number }> {
  const all = { read: 0, failed: 0 };
  await eachLimited(printers, Number(atOnce), async (host) => {
    if (performance.now() > until) return;
    const target = { host, port: Number(port), version: '2c', community: 'public' } as const;
    const { finding } = await readSnmpDevice(asking, target, tries);
    all[finding.is === 'read' ? 'read' : 'failed'] += 1;
  });
  return all;
}

const sockets = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith('socket:');
    } catch {
      return false;
    }
  }).length;

const startRssMb = process.memoryUsage().rss / 1_048_576;
await pollAll(Number.POSITIVE_INFINITY);
const before = { cpu: process.cpuUsage(), at: performance.now(), sockets: sockets() };
let [read, failed, most] = [0, 0, 0];
const looking = setInterval(() => {
  most = Math.max(most, sockets() - before.sockets);
}, 100);
while (performance.now() < before.at + windowMs) {
  const round = await pollAll(before.at + windowMs);
  read += round.read;
  failed += round.failed;
}
clearInterval(looking);
const { user, system } = process.cpuUsage(before.cpu);
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.send?.({
  ...{ polls: read, failed, seconds: (performance.now() - before.at) / 1000 },
  ...{ cpuMs: (user + system) / 1000, startRssMb, peakRssMb: Number(peak) / 1024, sockets: most },
});
