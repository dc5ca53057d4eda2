import { ExpectedError } from '@motcua/contract';

interface Means {
  pause: (milliseconds: number) => Promise<unknown>;
  signal: AbortSignal;
}

/** A pause that ends with E_INTERRUPTED at the signal, at once when it was given before. */
export const breakablePause =
  ({ pause, signal }: Means) =>
  async (milliseconds: number): Promise<void> => {
    if (signal.aborted) throw new ExpectedError('E_INTERRUPTED');
    const stopped = Promise.withResolvers<never>();
    const stop = () => stopped.reject(new ExpectedError('E_INTERRUPTED'));
    signal.addEventListener('abort', stop, { once: true });
    await Promise.race([pause(milliseconds), stopped.promise]).finally(() => signal.removeEventListener('abort', stop));
  };
