import type { IppMessage } from '../../probe/ipp/message.ts';
import { groupTag } from '../../probe/ipp/tags.ts';
import { integer } from './ipp-values.ts';

/** job-state (RFC 8011, 5.3.7). A held job waits because somebody wants it to. */
const waiting: readonly number[] = [3, 5, 6];
const completed = 9;

/** How long a job may wait or print. */
export const stuckSeconds = 15 * 60;
const recentSeconds = 10 * 60;

const jobs = (message: IppMessage) =>
  message.groups.filter(({ tag }) => tag === groupTag.job).map(({ attributes }) => attributes);

/** Whether the oldest job that waits or prints has done so for too long, by the print service's own clock. */
export function isStuck(message: IppMessage, upTime: number | null): boolean {
  const times = jobs(message)
    .filter((job) => waiting.includes(integer(job, 'job-state') ?? 0))
    .flatMap((job) => integer(job, 'time-at-creation') ?? []);
  return upTime !== null && times.length > 0 && upTime - Math.min(...times) > stuckSeconds;
}

/** Whether the last job came out well, and not long ago. */
export function printedRecently(message: IppMessage, upTime: number | null): boolean {
  const [last] = jobs(message);
  const at = last === undefined ? null : integer(last, 'time-at-completed');
  if (last === undefined || at === null || upTime === null) return false;
  return integer(last, 'job-state') === completed && upTime - at <= recentSeconds;
}
