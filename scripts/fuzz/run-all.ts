import { inputsOf } from '../../agent/test/fuzz/input.ts';
import { nothingYet, type Tally } from '../../agent/test/fuzz/run-target.ts';
import type { FuzzTarget } from '../../agent/test/fuzz/target.ts';
import { type Chunk, planChunks } from './plan-chunks.ts';
import { bugOf, type ChunkEnd, type Lane, type LaneOptions, openLane, runChunk } from './run-chunk.ts';

/** What came of one decoder. */
export interface Row extends Tally {
  target: string;
  /** Time of work, over all processors. */
  seconds: number;
}

export interface RunAllOptions extends LaneOptions {
  /** Number of the first input. */
  from: number;
  count: number;
  jobs: number;
  /** Told after every chunk, with the share that is done. */
  progress?: (share: number, row: Row) => void;
}

/** A decoder that ends its worker this often is given up: each costs a new worker, and a wait when it hangs. */
const mostDeaths = 3;

/** Feeds every decoder its inputs, on as many workers as there are processors. */
export async function runAll(targets: readonly FuzzTarget[], options: RunAllOptions): Promise<Row[]> {
  const { from, count, jobs, progress = () => {} } = options;
  const rows = new Map(targets.map(({ name }) => [name, { target: name, seconds: 0, ...nothingYet() } as Row]));
  const size = Math.max(500, Math.min(20_000, Math.ceil(count / 4)));
  const chunks = planChunks([...rows.keys()], { from, count, size });
  const total = chunks.length;
  const deaths = new Map<string, number>();
  let done = 0;

  async function work(): Promise<void> {
    let lane: Lane | null = null;
    for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
      lane ??= openLane(options);
      const survived = await one(lane, chunk);
      if (!survived) lane = null;
    }
    await lane?.worker.terminate();
  }

  /** Whether the worker can go on. */
  async function one(lane: Lane, chunk: Chunk): Promise<boolean> {
    const row = rows.get(chunk.target) as Row;
    const start = performance.now();
    const end = await runChunk(lane, chunk, options);
    row.seconds += (performance.now() - start) / 1_000;
    if (end.is === 'done') add(row, end.tally);
    else if (await stumbled(end, chunk, options)) chunks.unshift(after(chunk, end.at));
    else {
      const target = targets.find(({ name }) => name === chunk.target) as FuzzTarget;
      row.bugs.push(bugOf(end, options.seed, inputsOf(target)(options.seed, end.at)));
      deaths.set(row.target, (deaths.get(row.target) ?? 0) + 1);
      if ((deaths.get(row.target) ?? 0) < mostDeaths) chunks.unshift(after(chunk, end.at));
    }
    done += 1;
    progress(Math.min(1, done / total), row);
    return end.is === 'done';
  }

  await Promise.all(Array.from({ length: jobs }, work));
  return [...rows.values()];
}

/** What of a chunk comes after an input. */
const after = ({ target, from, count }: Chunk, at: number): Chunk => ({
  target,
  from: at + 1,
  count: from + count - (at + 1),
});

/** Whether it was the machine that stood still, and not the decoder: tried again alone, the input is done with. */
async function stumbled(end: ChunkEnd & { is: 'died' }, { target }: Chunk, options: LaneOptions): Promise<boolean> {
  if (!end.hung) return false;
  const lane = openLane(options);
  const again = await runChunk(lane, { target, from: end.at, count: 1 }, options);
  await lane.worker.terminate();
  return again.is === 'done';
}

function add(row: Row, { read, refused, bugs, slowestMs }: Tally): void {
  row.read += read;
  row.refused += refused;
  row.bugs.push(...bugs);
  row.slowestMs = Math.max(row.slowestMs, slowestMs);
}
