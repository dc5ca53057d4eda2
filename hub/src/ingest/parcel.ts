import { agentTopic } from '@motcua/contract';
import type { Arrival } from './arrival.ts';

/**
 * Arrivals packed for another thread by columns: one piece of memory that changes hands for all payloads, and each name
 * and time once. A thousand small objects would cost more to hand over than to parse.
 */
export interface Parcel {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each payload ends. */
  ends: Uint32Array;
  agents: string[];
  times: string[];
  /** For each arrival: its agent, its time, and whether it is a presence. */
  agentOf: Uint32Array;
  timeOf: Uint32Array;
  isPresence: Uint8Array;
}

export function pack(arrivals: readonly Arrival[]): Parcel {
  const { length } = arrivals;
  const bytes = new Uint8Array(arrivals.reduce((sum, { payload }) => sum + payload.byteLength, 0));
  const ends = new Uint32Array(length);
  const isPresence = new Uint8Array(length);
  const agents = makeTable(length);
  const times = makeTable(length);
  let end = 0;
  arrivals.forEach(({ agent, leaf, receivedAt, payload }, index) => {
    bytes.set(payload, end);
    end += payload.byteLength;
    ends[index] = end;
    agents.set(index, agent);
    times.set(index, receivedAt);
    isPresence[index] = leaf === 'presence' ? 1 : 0;
  });
  return {
    ...{ bytes, ends, isPresence, agents: agents.words, times: times.words },
    ...{ agentOf: agents.column, timeOf: times.column },
  };
}

export function unpack({ bytes, ends, agents, times, agentOf, timeOf, isPresence }: Parcel): Arrival[] {
  return Array.from(ends, (end, index) => {
    const agent = agents[agentOf[index] ?? -1] ?? '';
    const leaf = isPresence[index] === 1 ? 'presence' : 'report';
    return {
      agent,
      leaf,
      topic: agentTopic(agent, leaf),
      payload: bytes.subarray(ends[index - 1] ?? 0, end),
      receivedAt: times[timeOf[index] ?? -1] ?? '',
    };
  });
}

/** A column of words, each kept once. */
function makeTable(length: number) {
  const numbers = new Map<string, number>();
  const column = new Uint32Array(length);
  const words: string[] = [];
  return {
    words,
    column,
    set(index: number, word: string) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        numbers.set(word, number);
      }
      column[index] = number;
    },
  };
}
