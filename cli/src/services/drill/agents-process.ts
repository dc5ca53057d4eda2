// Simulated agents in one process, each with its own state folder: `node agents-process.ts FOLDER...`. Their one device is
// in another health at each reading, so that each makes a report a second; all else is the agent's own code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runAgent } from '@motcua/agent';
import type { DeviceReading } from '@motcua/contract';

const nothing = { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: null };
const printer: DeviceReading = {
  ...{ health: 'ok', reasons: [], observedAt: '' },
  ...{ key: 'cups:drill', kind: 'printer', name: 'drill', raw: [], message: null, identity: nothing },
  ...{ parts: [], supplies: [], trays: [], pageCount: null, pageCountUnit: null, queuedJobs: null },
};

const states = process.argv.slice(2);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
process.on('disconnect', () => stop.abort());

/** A file `rest` in the folder above says that nothing new is to be reported. */
const rests = (state: string): boolean => existsSync(join(state, '..', 'rest'));

const run = (state: string): Promise<void> =>
  runAgent({
    ...{ state, signal: stop.signal },
    settings: {
      ...{ probeSeconds: 1, heartbeatSeconds: 3600, ackSeconds: 5, logLevel: 'error' },
      ...{ reconnectBaseMs: 500, reconnectMaxMs: 4000 },
    },
    overrides: {
      async collect({ memory, now }) {
        const odd = !rests(state) && Math.floor(now.getTime() / 1000) % 2 === 1;
        const device: DeviceReading = {
          ...printer,
          ...(odd ? { health: 'degraded', reasons: ['media-low'] } : { health: 'ok', reasons: [] }),
          observedAt: now.toISOString(),
        };
        return { devices: [device], pc: null, probes: [], memory };
      },
    },
  });

await Promise.all(states.map(run));
