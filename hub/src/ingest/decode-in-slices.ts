import { setImmediate as turn } from 'node:timers/promises';
import type { Arrival } from './arrival.ts';
import { decodeAll, type Item } from './run-batch.ts';

/** Reports decoded in one go: two tenths of a millisecond, for which an answer of the store may wait. */
const atOnce = 16;

/** Decodes a batch while the store works on the one before. */
export async function decodeInSlices(arrivals: readonly Arrival[]): Promise<Item[]> {
  const items: Item[] = [];
  while (items.length < arrivals.length) {
    items.push(...decodeAll(arrivals.slice(items.length, items.length + atOnce)));
    await turn();
  }
  return items;
}
