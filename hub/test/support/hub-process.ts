// A hub as a process of its own: `node hub-process.ts DATA [HTTP-PORT MQTT-PORT]`. Tells its parent when it is ready; SIGTERM stops it.
import { runHub } from '../../src/index.ts';

const [dataDir = '', httpPort = '0', mqttPort = '0'] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => stop.abort());
const ports = { httpPort: Number(httpPort), mqttPort: Number(mqttPort) };
const hub = await runHub({
  dataDir,
  ...ports,
  signal: stop.signal,
  settings: { officeHours: false },
});
process.send?.(hub.mqttUrl);
await hub.closed;
if (process.connected) process.disconnect();
