import { Readable } from 'node:stream';
import type { Aedes } from 'aedes';

type Packet = Parameters<Aedes['publish']>[0];

/** What is used of the place where aedes keeps retained messages. */
interface Keeper {
  storeRetained(packet: Packet): Promise<void>;
  createRetainedStreamCombi(filters: readonly string[]): Readable;
}

/**
 * aedes looks through all messages that it keeps at every SUBSCRIBE. Agents ask for their own topics by name, so those are
 * found by name: with thousands of agents that come back, each with three messages kept, the look through all is most of the work.
 */
export function findKept(aedes: Aedes): void {
  // It is there after `listen`, only the types do not say so.
  const keeper = (aedes as unknown as { persistence: Keeper }).persistence;
  const byTopic = new Map<string, Packet>();
  const store = keeper.storeRetained.bind(keeper);
  const search = keeper.createRetainedStreamCombi.bind(keeper);
  keeper.storeRetained = (packet) => {
    if (packet.payload.length === 0) byTopic.delete(packet.topic);
    else byTopic.set(packet.topic, { ...packet });
    return store(packet);
  };
  keeper.createRetainedStreamCombi = (filters) =>
    filters.some((filter) => wildcard.test(filter))
      ? search(filters)
      : Readable.from(filters.flatMap((topic) => byTopic.get(topic) ?? []));
}

const wildcard = /[+#]/;
