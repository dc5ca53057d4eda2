import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { enrolAgent } from '@motcua/agent';
import { ExpectedError, isExpected, TokenResponse } from '@motcua/contract';
import { drillSteps, type Load, type Remote, type StartLoad, secondsOf } from '@motcua/infra';
import { watchOutboxes } from './watch-outboxes.ts';

const script = join(import.meta.dirname, 'agents-process.ts');
/** Agents in one process at most. */
const together = 30;

/** Enrolments at once. */
const atOnce = 8;

/** Units that simulated agents are spread over, at each site. */
const spread = 5;

/** Simulated agents of several units, enrolled half with each site, as they would be in a city. */
export const startLoad =
  ({ unit, now }: { unit: string | null; now: () => number }): StartLoad =>
  async ({ count, sites, remote }) => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-drill-'));
    const perSite = sites.map((host) => makeTokens(remote(host), { unit, count, hubUrl: `https://${host.address}` }));
    const tokens = interleave(await Promise.all(perSite));
    const states = new Map<string, string>();
    const indexes = Array.from({ length: count }, (_, index) => index);
    while (indexes.length > 0) {
      await Promise.all(
        indexes.splice(0, atOnce).map(async (index) => {
          const from = tokens[index % tokens.length];
          if (from === undefined) throw new Error('there are sites');
          const state = join(folder, `agent${index}`);
          const { agent } = await asAllowed(() => enrolAgent({ ...from, state }));
          states.set(agent, state);
        }),
      );
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

/** Tries again when a hub takes no more enrolments for now, after the seconds that it gives; gives up after so many tries. */
async function asAllowed<T>(work: () => Promise<T>, tries = 10): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1 || !isExpected(error) || error.code !== 'E_TOO_MANY_REQUESTS') throw error;
    await pause(1000 * Math.min(60, Number(error.params.seconds) || 1));
    return asAllowed(work, tries - 1);
  }
}

interface Place {
  token: string;
  hubUrl: string;
}

/** A token for each unit, each good for all agents. */
async function makeTokens(
  remote: Remote,
  { unit, count, hubUrl }: { unit: string | null; count: number; hubUrl: string },
): Promise<Place[]> {
  const units = unit === null ? await someUnits(remote) : [unit];
  const script = units
    .map(
      (one) =>
        `motcua agent token --data /var/lib/motcua --unit '${one}' --uses ${count} --expires 2h -o json | jq -c .`,
    )
    .join('\n');
  const lines = (await remote({ script, timeout: 120_000 })).trim().split('\n');
  return lines.map((line) => ({ token: TokenResponse.parse(JSON.parse(line)).token, hubUrl }));
}

/** Units of the register, evenly over its whole length. */
async function someUnits(remote: Remote): Promise<string[]> {
  const script = "motcua unit list --data /var/lib/motcua -o json | jq -r '.units[].code'";
  const codes = (await remote({ script, timeout: 60_000 })).split('\n').filter((code) => /^[0-9A-Za-z.-]+$/.test(code));
  const step = Math.max(1, Math.floor(codes.length / spread));
  return codes.filter((_code, index) => index % step === 0).slice(0, spread);
}

/** First of each, second of each, and so on, so that neighbours are of different sites. */
const interleave = <T>(lists: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) => at).flatMap((at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  );

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
