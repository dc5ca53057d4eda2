import { type Failure, failure, type Outcome } from './outcome.ts';

/** A signal that fires at the caller's wish or at the deadline, whichever comes first. */
export const withDeadline = (signal: AbortSignal, timeoutMs: number): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);

/** How a probe that was cut short is told: by its own deadline, or because the agent stops. */
const cutShort = (signal: AbortSignal, what: string, timeoutMs: number): Failure =>
  signal.aborted
    ? failure('not-read', `${what}: stopped`)
    : failure('not-read', `${what}: no answer within ${timeoutMs} ms`);

/**
 * Waits no longer than the deadline for work that cannot be cancelled. The work itself may go on behind our back;
 * it is for calls that end by themselves, such as statfs on a disk or a library without a signal.
 */
export async function waitAtMost<T>(
  work: Promise<Outcome<T>>,
  { signal, timeoutMs, what }: { signal: AbortSignal; timeoutMs: number; what: string },
): Promise<Outcome<T>> {
  if (signal.aborted) return cutShort(signal, what, timeoutMs);
  const { promise, resolve } = Promise.withResolvers<Outcome<T>>();
  const stop = () => resolve(cutShort(signal, what, timeoutMs));
  // Not a timeout signal: nothing clears that, and each would fire in vain, with an error and its stack.
  const timer = setTimeout(stop, timeoutMs);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
