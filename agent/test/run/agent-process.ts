/** An agent as a process of its own, over literals in place of devices, so that it can be killed. Its argument: the state folder. */

import { emptyMemory } from '../../src/collectors/index.ts';
import { runAgent } from '../../src/index.ts';
import { pc, printer } from './readings.ts';

const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const collect = async () => ({ devices: [printer], pc, probes: [], memory: emptyMemory });
const settings = { probeSeconds: 1, heartbeatSeconds: 1, reconnectBaseMs: 20, reconnectMaxMs: 100 };
try {
  await runAgent({ state: process.argv[2] ?? '', signal: stop.signal, settings, overrides: { collect } });
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
