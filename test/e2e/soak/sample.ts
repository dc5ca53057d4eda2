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

/**
 * How much each grew from the second quarter to the last, by their medians; the first quarter is for warming up.
 * Of the memory of the process one step, the largest, is left out: what a worker thread collects, or begins to hold before
 * its next collection, comes and goes some 55 MiB at a time (120 hours in a row: +29 MiB in 80, then -56, then +5 in 40),
 * and a leak is not one step.
 */
export function growthOf(samples: readonly Sample[]): Sample {
  const quarter = Math.floor(samples.length / 4);
  const [early, late] = [[quarter, 2 * quarter] as const, [samples.length - quarter, samples.length] as const];
  const grown = (name: keyof Sample, values = samples.map((sample) => sample[name])) =>
    median(values.slice(...late)) - median(values.slice(...early));
  return {
    heapMib: grown('heapMib'),
    rssMib: grown('rssMib', withoutLargestStep(samples.map(({ rssMib }) => rssMib))),
    resources: grown('resources'),
    files: grown('files'),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The same values as if their largest change from one to the next had not been. */
function withoutLargestStep(values: readonly number[]): number[] {
  const steps = values.map((value, at) => value - (values[at - 1] ?? value));
  const largest = steps.reduce((most, step, at) => (Math.abs(step) > Math.abs(steps[most] ?? 0) ? at : most), 0);
  return values.map((value, at) => (at < largest ? value : value - (steps[largest] ?? 0)));
}
