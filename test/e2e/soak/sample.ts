import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process holds, after its rubbish is collected. */
export interface Sample {
  heapMib: number;
  rssMib: number;
  /** What keeps the event loop busy: sockets, timers, requests. */
  resources: number;
  files: number;
}

/** Makes the sampler of this process. */
export function makeSampler(): () => Sample {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    return {
      heapMib: heapUsed / 2 ** 20,
      rssMib: rss / 2 ** 20,
      resources: process.getActiveResourcesInfo().length,
      files: readdirSync('/proc/self/fd').length,
    };
  };
}

/** How much each grew from the second quarter to the last, by their medians; the first quarter is for warming up. */
export function growthOf(samples: readonly Sample[]): Sample {
  const quarter = Math.floor(samples.length / 4);
  const of = (part: readonly Sample[], name: keyof Sample): number =>
    part.map((sample) => sample[name]).toSorted((a, b) => a - b)[part.length >> 1] ?? Number.NaN;
  const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
  const grown = (name: keyof Sample) => of(late, name) - of(early, name);
  return {
    heapMib: grown('heapMib'),
    rssMib: grown('rssMib'),
    resources: grown('resources'),
    files: grown('files'),
  };
}
