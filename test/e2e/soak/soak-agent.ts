// An agent for which a minute is 30 ms, over made-up devices: `node soak-agent.ts STATE`. Tells its parent after each hour.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { emptyMemory } from '../../../agent/src/collectors/index.ts';
import { readSettings } from '../../../agent/src/config/read-settings.ts';
import { makeLook } from '../../../agent/src/discovery/make-look.ts';
import { silentLog } from '../../../agent/src/log/log.ts';
import { systemClock } from '../../../agent/src/report/clock.ts';
import { runAgentWith } from '../../../agent/src/run/run-agent.ts';
import { pc, printer, scanner } from '../../../agent/test/run/readings.ts';
import { makeSampler } from './sample.ts';

const sample = makeSampler();
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => stop.abort());
const minute = 0.03;
const day = 24 * 60;
let polls = 0;

const waiting = async () => (await readdir(join(process.argv[2] ?? '', 'outbox')).catch(() => [])).length;

/** Every poll is news, as on a bad day: a counter that moves, a printer that comes and goes, words that are new each time. */
async function collect() {
  // On a slow machine the hub's part lags behind a day that is so short; what waits for it is not what is measured.
  while (!stop.signal.aborted && (polls >= day || (await waiting()) > 20)) await sleep(20);
  polls += 1;
  if (polls % 60 === 0) process.send?.({ sample: sample() });
  const reasons = polls % 7 === 0 ? ['media-empty' as const] : [];
  const health = reasons.length === 0 ? ('ok' as const) : ('down' as const);
  const one = { ...printer, health, reasons, pageCount: polls, message: `lần ${polls}` };
  const devices = polls % 13 === 0 ? [scanner] : [one, scanner];
  return { devices, pc: { ...pc, uptimeSeconds: polls * 60 }, probes: [], memory: emptyMemory };
}

const fast = { probeSeconds: minute, heartbeatSeconds: minute, reconnectBaseMs: 5, reconnectMaxMs: 50, ackSeconds: 1 };
await runAgentWith({
  ...{ path: process.argv[2] ?? '', signal: stop.signal, log: silentLog, collect, events: null, look: makeLook() },
  // Not by `runAgent`, which takes whole seconds only.
  settings: { ...readSettings({ env: {}, given: {} }), ...fast },
  ...{ clock: systemClock, random: Math.random, onEvent: () => {} },
  birth: { hostname: 'quay-1', versions: { agent: '0', node: process.version }, capabilities: [] },
});
if (process.connected) process.disconnect();
