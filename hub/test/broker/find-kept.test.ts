import { Aedes } from 'aedes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findKept } from '../../src/broker/find-kept.ts';

type Packet = Parameters<Aedes['publish']>[0];
interface Keeper {
  storeRetained(packet: object): Promise<void>;
  createRetainedStreamCombi(filters: readonly string[]): AsyncIterable<Packet>;
}

let aedes: Aedes;
let keeper: Keeper;
beforeEach(async () => {
  aedes = new Aedes();
  await aedes.listen();
  findKept(aedes);
  keeper = (aedes as unknown as { persistence: Keeper }).persistence;
  for (const topic of ['a/1/ack', 'a/1/desired', 'a/2/ack']) await keep(topic, topic);
});
afterEach(() => new Promise<void>((resolve) => aedes.close(resolve)));

const keep = (topic: string, text: string) =>
  keeper.storeRetained({ cmd: 'publish', topic, payload: Buffer.from(text), qos: 1, retain: true, dup: false });

async function found(...filters: string[]): Promise<string[]> {
  const packets = await Array.fromAsync(keeper.createRetainedStreamCombi(filters));
  return packets.map(({ payload }) => payload.toString());
}

test('finds what is kept by the names of its topics, the last of each, and nothing else', async () => {
  await keep('a/1/ack', 'newer');
  expect(await found('a/1/ack', 'a/1/desired', 'a/3/ack')).toEqual(['newer', 'a/1/desired']);
  expect(await found('__proto__')).toEqual([]);
});

test('what was taken back is found no more, by name or by wildcard', async () => {
  await keep('a/1/ack', '');
  expect(await found('a/1/ack')).toEqual([]);
  expect(await found('a/+/ack')).toEqual(['a/2/ack']);
});

test('wildcards are looked for as ever', async () => {
  expect(await found('a/+/ack')).toEqual(['a/1/ack', 'a/2/ack']);
  expect(await found('a/#', 'a/2/ack')).toEqual(['a/1/ack', 'a/1/desired', 'a/2/ack', 'a/2/ack']);
});
