import type { Delivery } from '../store/index.ts';
import { ChannelFailure } from './channels/channel.ts';
import type { Channels } from './channels/make-channels.ts';

interface Trying {
  channels: Channels;
  /** Milliseconds after which a try is over. */
  tryMs: number;
  signal: AbortSignal;
}

/** Tries a message once; null when the other end has acknowledged it, else why not. */
export async function trySending(
  { channel: kind, address, tracking, createdAt, body }: Delivery,
  { channels, tryMs, signal }: Trying,
): Promise<{ error: unknown } | null> {
  const channel = Object.values(channels).find((one) => one.kind === kind && one.trouble === null);
  try {
    if (channel === undefined) throw new ChannelFailure(`the channel ${kind} is not enabled`);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(tryMs)]);
    await within(channel.send({ address, tracking, createdAt, ...body }, limit), limit);
    return null;
  } catch (error) {
    return { error };
  }
}

/** A channel that heeds no signal must not hold the others up. */
async function within(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new ChannelFailure('no answer in time'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => {});
  }
}
