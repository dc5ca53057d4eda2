import type { ListedJob } from './winspool-facts.ts';

/**
 * JOB_STATUS_* of jobs that nobody waits for: paused by somebody, printed, deleted, complete, kept after printing. One that is
 * being deleted still stands in the way of those behind it.
 */
const over = 0x1 | 0x80 | 0x100 | 0x1000 | 0x2000;

/** Pure: when the oldest job came that waits or prints; null where none does, or none tells its time. */
export function oldestWaiting(jobs: readonly ListedJob[]): number | null {
  const times = jobs.flatMap(({ status, submitted }) => (status & over || submitted === null ? [] : [submitted]));
  return times.length === 0 ? null : Math.min(...times);
}
