// A hub with its own sampler: `node soak-hub.ts DATA`. Says where it is; answers every message with a sample.
import { runHub } from '../../../hub/src/index.ts';
import { silentLog } from '../../../hub/src/log/index.ts';
import { makeSampler } from './sample.ts';

const sample = makeSampler();
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => stop.abort());
const ports = { httpPort: 0, mqttPort: 0 };
const settings = { officeHours: false };
const hub = await runHub({ dataDir: process.argv[2] ?? '', ...ports, signal: stop.signal, log: silentLog, settings });
process.on('message', () => process.send?.(sample()));
process.send?.(hub.mqttUrl);
await hub.closed;
if (process.connected) process.disconnect();
