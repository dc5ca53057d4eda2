import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { enrolAgent } from '@motcua/agent';
import { ExpectedError, TokenResponse } from '@motcua/contract';
import { drillSteps, type Load, type StartLoad, secondsOf } from '@motcua/infra';
import { watchOutboxes } from './watch-outboxes.ts';

const script = join(import.meta.dirname, 'agents-process.ts');
/** Agents in one process at most. */
const together = 30;

/** Simulated agents of one unit, enrolled half with each site, as they would be in a city. */
export const startLoad =
  ({ unit, now }: { unit: string; now: () => number }): StartLoad =>
  async ({ count, sites, remote }) => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-drill-'));
    const tokens = await Promise.all(
      sites.map(async (host) => {
        const asks = `motcua agent token --data /var/lib/motcua --unit '${unit}' --uses ${count} --expires 2h -o json`;
        const { token } = TokenResponse.parse(JSON.parse(await remote(host)({ script: asks })));
        return { token, hubUrl: `https://${host.address}` };
      }),
    );
    const states = new Map<string, string>();
    for (let index = 0; index < count; index += 1) {
      const from = tokens[index % tokens.length];
      if (from === undefined) throw new Error('there are sites');
      const state = join(folder, `agent${index}`);
      const { agent } = await enrolAgent({ ...from, state });
      states.set(agent, state);
    }
    const witness = watchOutboxes(states, now);
    const load = run([...states.values()], { folder });
    const agents = [...states.keys()];
    const made: Load = {
      agents,
      ...witness,
      ...load,
      stop: () => load.stop().finally(() => witness[Symbol.dispose]()),
    };
    await untilAll(made);
    return made;
  };

function run(states: readonly string[], { folder }: { folder: string }): Pick<Load, 'rest' | 'stop'> {
  const parts = Array.from({ length: Math.ceil(states.length / together) }, (_, at) =>
    states.slice(at * together, (at + 1) * together),
  );
  const children = parts.map((part) =>
    spawn(process.execPath, [script, ...part], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  return {
    rest: () => writeFile(join(folder, 'rest'), ''),
    stop: async () => {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGTERM');
          const gone = once(child, 'exit');
          await Promise.race([gone, pause(15_000, undefined, { ref: false })]);
          child.kill('SIGKILL');
        }),
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A drill begins when everybody has been acknowledged. */
async function untilAll({ agents, lastAt, stop }: Load): Promise<void> {
  const seconds = secondsOf(drillSteps.load);
  for (let left = seconds; left > 0; left -= 1) {
    if (agents.every((agent) => lastAt(agent) > 0)) return;
    await pause(1000);
  }
  await stop();
  throw new ExpectedError('E_DC_NOT_IN_TIME', { seconds });
}
