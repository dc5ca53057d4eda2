import type { Entry } from './entry.ts';

/**
 * Entries that an acknowledgement settles: those up to the last one of its boot that is not after it, in the order of the
 * outbox, which is the order of sending. A boot that is not here settles nothing.
 */
export function planAck(entries: readonly Entry[], { boot, seq }: { boot: string; seq: number }): readonly Entry[] {
  const last = entries.findLastIndex((entry) => entry.boot === boot && entry.seq <= seq);
  return entries.slice(0, last + 1);
}
