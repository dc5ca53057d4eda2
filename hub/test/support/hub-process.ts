// A hub as a process of its own: `node hub-process.ts DATA`. Tells its parent when it is ready; SIGTERM stops it.
import { runHub } from '../../src/index.ts';

const [dataDir = ''] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => stop.abort());
const hub = await runHub({ dataDir, httpPort: 0, mqttPort: 0, signal: stop.signal });
process.send?.(hub.mqttUrl);
await hub.closed;
if (process.connected) process.disconnect();
