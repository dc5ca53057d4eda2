import { agentTopic, allAgents, allUnits, unitTopic } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bed, joinAs, type Shown, show } from './bed.ts';
import { ackOf, desiredOf, readinessOf } from './messages.ts';

const textOf = ({ payload }: { payload: Uint8Array }) => Buffer.from(payload).toString();

/** Every topic and filter that is not an agent's own, tried; what counts is what comes of it, not what the broker answers. */
export function topicContract(startBed: () => Promise<Bed>): void {
  let bed: Bed;
  let mine: Shown;
  let other: Shown;
  beforeAll(async () => {
    bed = await startBed();
    mine = await show(bed.authority, 'pc-1-mine');
    other = await show(bed.authority, 'pc-1-other');
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());
  const heardTexts = () => bed.heard.map(textOf);

  test('it writes its presence and its reports, and reads its acknowledgements and its configuration', async () => {
    await using agent = await joinAs(bed, mine);
    await agent.hear(agentTopic(mine.name, 'ack'));
    await agent.hear(agentTopic(mine.name, 'desired'));
    await agent.say('presence', 'my presence', { retain: true });
    await agent.say('report', 'my report');
    bed.hub.publish('ack', mine.name, ackOf(1));
    bed.hub.publish('desired', mine.name, desiredOf(1));
    await expect.poll(heardTexts).toEqual(expect.arrayContaining(['my presence', 'my report']));
    await expect
      .poll(() => agent.seen.map(({ topic }) => topic).sort())
      .toEqual([agentTopic(mine.name, 'ack'), agentTopic(mine.name, 'desired')]);
  });

  const foreignTopics = () => [
    agentTopic(other.name, 'report'),
    agentTopic(other.name, 'presence'),
    agentTopic(other.name, 'ack'),
    agentTopic(other.name, 'desired'),
    agentTopic(mine.name, 'ack'),
    agentTopic(mine.name, 'desired'),
    `${agentTopic(mine.name, 'report')}/more`,
    `motcua/v1/agents/${mine.name}`,
    `motcua/v1/agents/${mine.name}/job`,
    `motcua/v1/agents//report`,
    `/${agentTopic(mine.name, 'report')}`,
    'motcua/v2/agents/pc-1-mine/report',
    'motcua/v1/units/00364/readiness',
    `$share/g/${agentTopic(other.name, 'report')}`,
    '$SYS/broker/version',
    '$CONTROL/dynamic-security/v1',
    'anything',
  ];

  test('it writes nowhere else, whatever quality of service, kept or not', { timeout: 60_000 }, async () => {
    await using witness = await joinAs(bed, other);
    await witness.hear(agentTopic(other.name, 'ack'));
    await witness.hear(agentTopic(other.name, 'desired'));
    for (const topic of foreignTopics()) {
      for (const options of [{ qos: 0 }, { qos: 1 }, { qos: 1, retain: true }] as const) {
        await using attacker = await joinAs(bed, mine);
        await attacker.tell(topic, `forged at ${topic}`, options);
      }
    }
    await using again = await joinAs(bed, mine);
    await again.say('report', 'after all that');
    await expect.poll(heardTexts).toContain('after all that');
    expect(heardTexts().filter((text) => text.startsWith('forged'))).toEqual([]);
    expect(witness.seen).toEqual([]);
    // What was forged to be kept would come to whoever listens next.
    await using mineAgain = await joinAs(bed, mine);
    await using otherAgain = await joinAs(bed, other);
    for (const leaf of ['ack', 'desired'] as const) {
      await mineAgain.hear(agentTopic(mine.name, leaf));
      await otherAgain.hear(agentTopic(other.name, leaf));
    }
    bed.hub.publish('ack', other.name, ackOf(9));
    await expect.poll(() => otherAgain.seen.length).toBe(1);
    expect([...mineAgain.seen, ...otherAgain.seen].filter(({ text }) => text.startsWith('forged'))).toEqual([]);
  });

  test('its will goes where it may write, and nowhere else', async () => {
    const willOf = (topic: string) =>
      ({ topic, payload: Buffer.from(`will at ${topic}`), qos: 1, retain: true }) as const;
    for (const topic of foreignTopics()) {
      const client = await joinAs(bed, mine, { will: willOf(topic) }).catch(() => null);
      client?.client.stream.destroy();
    }
    const own = agentTopic(mine.name, 'presence');
    const dying = await joinAs(bed, mine, { will: willOf(own) });
    dying.client.stream.destroy();
    await expect.poll(heardTexts).toContain(`will at ${own}`);
    expect(heardTexts().filter((text) => text.startsWith('will at'))).toEqual([`will at ${own}`]);
  });

  test('it hears nothing of others, whatever it subscribes to', async () => {
    const filters = [
      ...foreignTopics(),
      '#',
      '+/+/+/+/+',
      'motcua/#',
      'motcua/v1/agents/#',
      allAgents('ack'),
      allAgents('desired'),
      allAgents('report'),
      allAgents('presence'),
      `motcua/v1/agents/${other.name}/#`,
      '$SYS/#',
      '$share/g/#',
      `$share/motcua/${allAgents('report')}`,
    ];
    await using spy = await joinAs(bed, mine);
    for (const filter of filters) {
      await spy.hear(filter);
      if (!spy.client.connected) await spy.client.reconnect();
    }
    await using neighbour = await joinAs(bed, other);
    await neighbour.hear(agentTopic(other.name, 'ack'));
    const before = bed.heard.length;
    for (const at of Array(10).keys()) await neighbour.say('report', `secret ${at}`);
    await neighbour.say('presence', 'secret presence', { retain: true });
    bed.hub.publish('ack', other.name, ackOf(7));
    bed.hub.publish('desired', other.name, desiredOf(7));
    await expect.poll(() => neighbour.seen.length).toBeGreaterThan(0);
    // None of it was taken away from the hub, either, by one who subscribes along.
    await expect.poll(() => bed.heard.length).toBe(before + 11);
    expect(spy.seen.filter(({ topic }) => !topic.startsWith(`motcua/v1/agents/${mine.name}/`))).toEqual([]);
  });

  test('what hubs say of units everybody reads, kept, of one unit or of all; only hubs write it', async () => {
    const [one, strange] = [unitTopic('00364', 'readiness'), unitTopic('a/+#ạ', 'readiness')];
    await using forger = await joinAs(bed, other);
    await forger.tell(one, 'forged', { retain: true });
    bed.hub.publish('readiness', '00364', readinessOf('00364', 'ready'));
    bed.hub.publish('readiness', 'a/+#ạ', readinessOf('a/+#ạ', 'unknown'));
    await using reader = await joinAs(bed, mine);
    const answers = () => reader.seen.map(({ topic, text }) => [topic, text && JSON.parse(text).answer]);
    await reader.hear(one);
    await expect.poll(answers).toEqual([[one, 'ready']]);
    await using board = await joinAs(bed, other);
    await board.hear(allUnits('readiness'));
    const board1 = () =>
      board.seen.map(({ topic, text, retained }) => [topic, text && JSON.parse(text).answer, retained]);
    await expect
      .poll(() => board1().toSorted())
      .toEqual(
        [
          [one, 'ready', true],
          [strange, 'unknown', true],
        ].toSorted(),
      );
    bed.hub.publish('readiness', '00364', readinessOf('00364', 'not_ready'));
    // A unit that is no more: nothing of it is kept.
    bed.hub.publish('readiness', 'a/+#ạ', null);
    await expect.poll(() => board.seen.length).toBe(4);
    expect(board1().slice(2)).toEqual([
      [one, 'not_ready', false],
      [strange, '', false],
    ]);
    await using late = await joinAs(bed, mine);
    await late.hear(allUnits('readiness'));
    await expect.poll(() => late.seen.map(({ topic }) => topic)).toEqual([one]);
    bed.hub.publish('readiness', '00364', null);
  });
}
