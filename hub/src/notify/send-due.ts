import type { Log } from '../log/index.ts';
import type { Registry } from '../metrics/index.ts';
import { type Delivery, dueDeliveries, markFailed, markSent, type Store, type Tx } from '../store/index.ts';
import { backOff } from './back-off.ts';
import { ChannelFailure, failureText } from './channels/channel.ts';
import type { Channels } from './channels/make-channels.ts';

export interface Sending {
  store: Store;
  channels: Channels;
  now: () => number;
  random: () => number;
  /** Milliseconds after which a try is over. */
  tryMs: number;
  /** Tries before a message is given up. */
  attempts: number;
  log: Log;
  metrics: Registry;
  /** Ends what is being sent when the hub stops. */
  signal: AbortSignal;
}

/** Recipients that are sent to at once. */
const atOnce = 8;

/** Tries the messages that are due; each is marked by itself, as soon as the other end has said yes or no. */
export async function sendDue(sending: Sending, fence: (tx: Tx) => Promise<void>): Promise<number> {
  const due = await dueDeliveries(sending.store.db, { now: sending.now(), limit: 200 });
  const lines = [...Map.groupBy(due, ({ recipient }) => recipient).values()];
  const workers = Array.from({ length: Math.min(atOnce, lines.length) }, async () => {
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) await sendLine(line, sending, fence);
  });
  await Promise.all(workers);
  return due.length;
}

/** The messages of one recipient one after another, in the order in which they were made. */
async function sendLine(line: readonly Delivery[], sending: Sending, fence: (tx: Tx) => Promise<void>): Promise<void> {
  for (const delivery of line) {
    if (sending.signal.aborted) return;
    const failure = await attempt(delivery, sending);
    // The hub stops: nothing was said about this message.
    if (failure !== null && sending.signal.aborted) return;
    await sending.store.db.transaction().execute(async (tx) => {
      await fence(tx);
      await mark(tx, { delivery, failure, sending });
    });
  }
}

async function attempt(delivery: Delivery, { channels, signal, tryMs }: Sending): Promise<{ error: unknown } | null> {
  const { channel: kind, address, tracking, createdAt, body } = delivery;
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

async function mark(
  tx: Tx,
  { delivery, failure, sending }: { delivery: Delivery; failure: { error: unknown } | null; sending: Sending },
): Promise<void> {
  const { now, random, attempts, log, metrics } = sending;
  const { id, channel, attempts: before } = delivery;
  if (failure === null) {
    metrics.add('motcua_notices_total', { outcome: 'sent' });
    await markSent(tx, delivery, new Date(now()).toISOString());
    return;
  }
  const { error } = failure;
  const known = error instanceof ChannelFailure ? error : null;
  const dead = known?.final === true || before + 1 >= attempts;
  const wait = Math.max(known?.retryMs ?? 0, backOff(before + 1, random()));
  metrics.add('motcua_notices_total', { outcome: dead ? 'dead' : 'failed' });
  log.warn({ notice: id, channel, attempt: before + 1, dead, detail: failureText(error) }, 'a notice was not taken');
  await markFailed(tx, delivery, { error: failureText(error), nextAt: dead ? null : now() + wait });
}
