import { agentTopic } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytes, presence } from '../support/sample.ts';
import { type Bed, joinAs, show } from './bed.ts';
import { ackOf, desiredOf } from './messages.ts';

/** Order, loss, and what is kept. */
export function flowContract(startBed: () => Promise<Bed>): void {
  let bed: Bed;
  beforeAll(async () => {
    bed = await startBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());
  const textsOf = (name: string) =>
    bed.heard.filter(({ agent }) => agent === name).map(({ payload }) => Buffer.from(payload).toString());

  test('the hub is told who is there', async () => {
    await using agent = await joinAs(bed, await show(bed.authority, 'pc-2-there'));
    await agent.say('presence', Buffer.from(bytes(presence)).toString(), { retain: true });
    await expect.poll(() => bed.connected).toContain('pc-2-there');
  });

  test('the last acknowledgement and configuration are there for an agent that comes later', async () => {
    const who = await show(bed.authority, 'pc-2-later');
    for (const seq of [1, 2, 3]) bed.hub.publish('ack', who.name, ackOf(seq));
    bed.hub.publish('desired', who.name, desiredOf(4));
    for (const _ of [1, 2]) {
      await using agent = await joinAs(bed, who);
      await agent.hear(agentTopic(who.name, 'ack'));
      await agent.hear(agentTopic(who.name, 'desired'));
      await expect
        .poll(() => agent.seen.map(({ text }) => JSON.parse(text)))
        .toMatchObject([{ seq: 3 }, { version: 4 }]);
      expect(agent.seen.map(({ retained }) => retained)).toEqual([true, true]);
    }
  });

  test('a refusal reaches its agent and is not kept', async () => {
    const who = await show(bed.authority, 'pc-2-refused');
    const refused = { v: 1, type: 'refused', boot: null, seq: null, sha256: 'a'.repeat(64) } as const;
    {
      await using agent = await joinAs(bed, who);
      await agent.hear(agentTopic(who.name, 'ack'));
      bed.hub.publish('refused', who.name, { ...refused, code: 'E_X', detail: 'x', at: presence.at });
      await expect.poll(() => agent.seen.length).toBe(1);
    }
    await using later = await joinAs(bed, who);
    await later.hear(agentTopic(who.name, 'ack'));
    bed.hub.publish('ack', who.name, ackOf(2));
    await expect.poll(() => later.seen.map(({ text }) => JSON.parse(text).type)).toEqual(['ack']);
  });

  test('a message far too large is not taken, and the next one is', async () => {
    const who = await show(bed.authority, 'pc-2-large');
    {
      await using agent = await joinAs(bed, who);
      await agent.say('report', 'x'.repeat(400_000));
    }
    await using agent = await joinAs(bed, who);
    await agent.say('report', 'small');
    await expect.poll(() => textsOf(who.name)).toEqual(['small']);
  });

  test('one that can still be refused by name is taken', async () => {
    await using agent = await joinAs(bed, await show(bed.authority, 'pc-2-fat'));
    await agent.say('report', 'y'.repeat(70_000));
    await expect.poll(() => textsOf('pc-2-fat').map(({ length }) => length)).toEqual([70_000]);
  });

  test('a hub without room holds its broker back, and afterwards gets all of 2,000 in order, each once', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `pc-3-${at}`);
    const agents = await Promise.all(names.map(async (name) => joinAs(bed, await show(bed.authority, name))));
    const before = bed.heard.length;
    const all = Array.from({ length: 100 }, (_, seq) => `${seq}`.padEnd(20_000));
    bed.door.shut();
    const sent = agents.flatMap(({ client }, at) =>
      all.map((text) => client.publishAsync(agentTopic(`pc-3-${at}`, 'report'), text, { qos: 1 })),
    );
    await expect.poll(() => bed.heard.length - before).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bed.heard.length - before).toBeLessThan(1000);
    bed.door.open();
    await Promise.all(sent);
    await expect.poll(() => bed.heard.length - before, { timeout: 20_000 }).toBe(2000);
    for (const name of names) expect(textsOf(name)).toEqual(all);
    for (const agent of agents) await agent[Symbol.asyncDispose]();
  }, 60_000);
}
