import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHub } from './hub/bundle-hub.ts';
import { readBooks } from './judge/books.ts';
import { compareRuns } from './judge/compare-runs.ts';
import { judgeBooks } from './judge/judge-books.ts';
import { replayBooks } from './judge/replay-books.ts';
import { prepareStore } from './prepare-store.ts';
import { type RunResult, Simulation } from './simulate.ts';
import { type City, makeCity } from './world/city.ts';
import { keepUnits } from './world/keep-units.ts';
import { planWorld, type WorldOptions } from './world/plan-world.ts';
import type { Truth } from './world/truth.ts';

/** What is simulated. */
export interface SimulationOptions extends WorldOptions {
  units: number;
  kills: number;
  /** Only these of the units, by their codes, live what they would live in the whole city; three at least know of the portal. */
  only?: readonly string[];
  /** Where the stores are kept, to be looked into; they are thrown away without it. */
  keep?: string;
}

/** What came of it; a promise that is broken is a sentence. */
export interface Outcome {
  truth: Truth;
  city: City;
  calm: RunResult;
  /** Null where nothing was killed. */
  killed: RunResult | null;
  events: number;
  tickets: number;
  comparedRows: number;
  broken: string[];
}

/** Lives the same truth twice, with a hub that is left alone and with one that is killed, and holds the books of both against it. */
export async function runSimulation(options: SimulationOptions): Promise<Outcome & { killed: RunResult }> {
  await using scratch = await scratchInMemory();
  const world = worldOf(options);
  const { city, truth } = world;
  const program = await bundleHub(scratch.folder);
  const live = (name: string, kills: number) => liveIn(scratch.folder, { name, world, kills, program, options });
  const [calm, killed] = await Promise.all([live('calm', 0), live('killed', options.kills)]);
  const replayed = await Promise.all([replayBooks(calm.path), replayBooks(killed.path)]);
  const compared = compareRuns(calm.path, killed.path);
  if (options.keep !== undefined) await cp(scratch.folder, options.keep, { recursive: true });
  const broken = [
    ...judgeBooks(truth, readBooks(calm.path, calm.result.mails)),
    ...judgeBooks(truth, readBooks(killed.path, killed.result.mails)).map((line) => `killed: ${line}`),
    ...replayed.flatMap((one) => one.broken),
    ...compared.broken,
  ];
  const { tickets, events } = replayed[0];
  const results = { calm: calm.result, killed: killed.result };
  return { truth, city, ...results, broken, tickets, events, comparedRows: compared.rows };
}

/** Lives a truth once, with a hub that is left alone and lives in this process: half of the work, and none of its pipes. */
export async function runCalm(options: SimulationOptions): Promise<Outcome> {
  await using scratch = await scratchInMemory();
  const world = worldOf(options);
  const life = { name: 'calm', world, kills: 0, program: null, options };
  const { path, result: calm } = await liveIn(scratch.folder, life);
  const replayed = await replayBooks(path);
  if (options.keep !== undefined) await cp(scratch.folder, options.keep, { recursive: true });
  const broken = [...judgeBooks(world.truth, readBooks(path, calm.mails)), ...replayed.broken];
  const { tickets, events } = replayed;
  return { ...world, calm, killed: null, broken, tickets, events, comparedRows: 0 };
}

type World = { city: City; truth: Truth };

function worldOf({ units, only, kills: _, keep: _keep, ...options }: SimulationOptions): World {
  const city = makeCity({ units });
  return keepUnits({ city, truth: planWorld(city, options) }, only);
}

interface Life {
  name: string;
  world: World;
  kills: number;
  program: string | null;
  options: SimulationOptions;
}

async function liveIn(scratch: string, { name, world, kills, program, options: { seed } }: Life) {
  const { city, truth } = world;
  const folder = join(scratch, name);
  await mkdir(folder);
  const path = join(folder, 'hub.sqlite');
  await prepareStore(path, { city, at: truth.from });
  const result = await new Simulation({ city, truth, folder, program, seed, kills }).run();
  return { path, result };
}

/** In memory where that is: what a SIGKILL leaves is the same there, and a disk's fsync is not what is tried here. */
export async function scratchInMemory(): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'motcua-simulation-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
