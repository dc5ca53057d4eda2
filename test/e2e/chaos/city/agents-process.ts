// Several agents in one process, each with its own state folder: `node agents-process.ts HEALTH FOLDER...`. What stands in a
// file of the folder HEALTH under an agent's name is what its one device is in; all else is the agent's own code. Simulated devices.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runAgent } from '@motcua/agent';
import type { DeviceReading } from '@motcua/contract';

const nothing = { vendor: null, model: null, serial: null, firmware: null, uuid: null, macs: [], uri: null };
const printer: DeviceReading = {
  ...{ health: 'ok', reasons: [], observedAt: '' },
  ...{ key: 'cups:counter1', kind: 'printer', name: 'counter1', raw: [], message: null, identity: nothing },
  ...{ parts: [], supplies: [], trays: [], pageCount: null, pageCountUnit: null, queuedJobs: null },
};

const [healths = '', ...states] = process.argv.slice(2);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());

const run = (state: string): Promise<void> =>
  runAgent({
    ...{ state, signal: stop.signal },
    settings: {
      ...{ probeSeconds: 1, heartbeatSeconds: 3, ackSeconds: 5, logLevel: 'warn' },
      ...{ reconnectBaseMs: 500, reconnectMaxMs: 4000 },
    },
    overrides: {
      async collect({ memory, now }) {
        const down = readFileSync(join(healths, basename(state)), 'utf8').trim() === 'down';
        const health = down
          ? ({ health: 'down', reasons: ['media-empty'] } as const)
          : ({ health: 'ok', reasons: [] } as const);
        const device = {
          ...printer,
          health: health.health,
          reasons: [...health.reasons],
          observedAt: now.toISOString(),
        };
        return { devices: [device], pc: null, probes: [], memory };
      },
    },
  });

await Promise.all(states.map(run));
