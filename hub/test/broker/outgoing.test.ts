import type { MqttClient } from 'mqtt';
import { describe, expect, test } from 'vitest';
import { type Outgoing, OutgoingMessages } from '../../src/broker/external/outgoing.ts';

/** The one method of a client that is used; a line that answers when it is told to. */
function makeLine() {
  const sent: { text: string; answer: (error?: Error) => void }[] = [];
  const publish = (_: string, payload: Buffer, __: object, answer: (error?: Error) => void) => {
    sent.push({ text: payload.toString(), answer });
  };
  return { sent, texts: () => sent.map(({ text }) => text), client: { publish } as unknown as MqttClient };
}

const kept = (topic: string, text: string): Outgoing => ({ topic, payload: Buffer.from(text), qos: 1, retain: true });
const plain = (text: string): Outgoing => ({ topic: 't', payload: Buffer.from(text), qos: 1, retain: false });

describe('what a hub has to say', () => {
  test('waits for a broker that is away; of what is kept only the last goes out, the rest in order', () => {
    const messages = new OutgoingMessages();
    for (const message of [kept('a', '1'), plain('x'), kept('b', '2'), kept('a', '3'), plain('y')])
      messages.add(message);
    const line = makeLine();
    messages.use(line.client);
    expect(line.texts()).toEqual(['x', '2', '3', 'y']);
  });

  test('goes out again on the next line without a PUBACK, and not with one', async () => {
    const messages = new OutgoingMessages();
    const first = makeLine();
    messages.use(first.client);
    messages.add(kept('a', '1'));
    messages.add(kept('b', '2'));
    first.sent[0]?.answer();
    messages.use(null);
    first.sent[1]?.answer(new Error('the connection is gone'));
    const second = makeLine();
    messages.use(second.client);
    expect(second.texts()).toEqual(['2']);
    second.sent[0]?.answer();
    await messages.flushed();
  });

  test('a late answer of an old line says nothing of a newer message', () => {
    const messages = new OutgoingMessages();
    const line = makeLine();
    messages.use(line.client);
    messages.add(kept('a', 'old'));
    messages.add(kept('a', 'new'));
    expect(line.texts()).toEqual(['old', 'new']);
    line.sent[0]?.answer();
    messages.use(null);
    const second = makeLine();
    messages.use(second.client);
    expect(second.texts()).toEqual(['new']);
  });

  test('is never more under way than the window, and goes on as answers come', () => {
    const messages = new OutgoingMessages({ window: 2 });
    const line = makeLine();
    messages.use(line.client);
    for (const text of ['1', '2', '3', '4']) messages.add(plain(text));
    expect(line.texts()).toEqual(['1', '2']);
    line.sent[1]?.answer();
    line.sent[0]?.answer();
    expect(line.texts()).toEqual(['1', '2', '3', '4']);
  });

  test('has a bound: of what is not kept the oldest go', () => {
    const messages = new OutgoingMessages({ most: 3 });
    for (const text of ['1', '2', '3', '4', '5']) messages.add(plain(text));
    messages.add(kept('a', 'kept'));
    const line = makeLine();
    messages.use(line.client);
    expect(line.texts()).toEqual(['3', '4', '5', 'kept']);
  });
});
