import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { agentTopic } from '@motcua/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import type { Said } from '../../src/broker/broker.ts';
import { bytes, presence } from '../support/sample.ts';
import { joinAs, makePort, show } from './bed.ts';
import { brokerContract } from './contract.ts';
import { ackOf, desiredOf } from './messages.ts';
import { type MosquittoBed, startHubAt, startMosquittoBed } from './mosquitto-bed.ts';

describeWithPeer(['mosquitto'], 'a Mosquitto of its own', () => brokerContract(startMosquittoBed));

describeWithPeer(['mosquitto'], 'revocation at a Mosquitto', () => {
  let bed: MosquittoBed;
  beforeAll(async () => {
    bed = await startMosquittoBed();
  });
  afterAll(() => bed?.[Symbol.asyncDispose]());

  test.each([
    ['has not read the list', 'true'],
    // What Mosquitto does then: it goes on without a list, takes everybody, and says so only in its log.
    ['could not read the list', 'rm crl.pem'],
  ])('is an alarm where the broker %s', async (_, spoil) => {
    const script = join(bed.mosquitto.folder, 'reload.sh');
    const hup = spoil === 'true' ? '' : `kill -HUP ${bed.mosquitto.pid()}`;
    await writeFile(script, `cd ${bed.mosquitto.folder} && ${spoil} && ${hup || 'true'}\n`);
    const keeper = bed.makeKeeper({ reloadCommand: `sh ${script}`, proofMs: 500 });
    await keeper.run();
    expect(keeper.trouble).toBe('E_REVOCATION_NOT_EFFECTIVE');
    const mended = bed.makeKeeper({});
    await mended.run();
    expect(mended.trouble).toBe(null);
  });

  test('takes somebody off the list again', async () => {
    const back = await show(bed.authority, 'pc-4-back');
    const list = [{ serial: back.serial, at: Date.now(), agent: back.name }];
    const keeper = bed.makeKeeper({ revoked: async () => list });
    await keeper.run();
    await expect(joinAs(bed, back)).rejects.toThrow();
    list.length = 0;
    await keeper.run();
    await using again = await joinAs(bed, back);
    expect(again.client.connected).toBe(true);
  });
});

describeWithPeer(['mosquitto'], 'the certificate of a Mosquitto', () => {
  test('is renewed before it ends, and shown from then on; who is connected stays so', async () => {
    await using bed = await startMosquittoBed({ certifiedDaysAgo: 340 });
    await using agent = await joinAs(bed, await show(bed.authority, 'pc-7-1'));
    expect(await daysLeft(bed)).toBeLessThan(26);
    await bed.keeper.run();
    expect(bed.keeper.trouble).toBe(null);
    expect(await daysLeft(bed)).toBeGreaterThan(360);
    await agent.say('report', 'still here');
    await expect.poll(() => bed.heard.length).toBe(1);
  });

  const daysLeft = async ({ url, authority }: MosquittoBed): Promise<number> => {
    const { key, cert } = await show(authority, 'pc-7-looks');
    const socket = connectTls({ host: '127.0.0.1', port: Number(new URL(url).port), key, cert, ca: authority.caPem });
    await once(socket, 'secureConnect');
    const { valid_to } = socket.getPeerCertificate();
    socket.destroy();
    return (Date.parse(valid_to) - Date.now()) / 86_400_000;
  };
});

describeWithPeer(['mosquitto'], 'a Mosquitto that is restarted', () => {
  test('keeps what waits for a session, and what is retained; the hub comes back by itself and hears at once', async () => {
    await using bed = await startMosquittoBed();
    const who = await show(bed.authority, 'pc-5-session');
    const session = { clean: false };
    {
      await using agent = await joinAs(bed, who, session);
      await agent.hear(agentTopic(who.name, 'ack'));
      await agent.say('presence', Buffer.from(bytes(presence)).toString(), { retain: true });
    }
    await expect.poll(() => bed.connected).toEqual([who.name]);
    for (const seq of [1, 2, 3]) bed.hub.publish('ack', who.name, ackOf(seq));
    await bed.mosquitto.stop();
    expect(bed.hub.trouble()).toBe('E_BROKER_UNREACHABLE');
    bed.hub.publish('desired', who.name, desiredOf(2));
    await bed.mosquitto.start();
    await expect.poll(() => bed.hub.trouble(), { timeout: 15_000 }).toBe(null);
    // Its presence was kept, so the hub knows again who is there, and that it is to be told anew.
    expect(bed.connected).toEqual([who.name, who.name]);
    await using agent = await joinAs(bed, who, session);
    await agent.hear(agentTopic(who.name, 'desired'));
    await expect
      .poll(() => agent.seen.map(({ text }) => JSON.parse(text).seq ?? JSON.parse(text).version))
      .toEqual([1, 2, 3, 2]);
  }, 60_000);

  test('kill -9 of it loses nothing that the hub has to say', async () => {
    await using bed = await startMosquittoBed();
    const who = await show(bed.authority, 'pc-5-killed');
    await bed.mosquitto.kill();
    for (const seq of [1, 2]) bed.hub.publish('ack', who.name, ackOf(seq));
    await bed.mosquitto.start();
    await using agent = await joinAs(bed, who);
    await agent.hear(agentTopic(who.name, 'ack'));
    await expect.poll(() => agent.seen.map(({ text }) => JSON.parse(text).seq), { timeout: 15_000 }).toEqual([2]);
  }, 60_000);
});

describeWithPeer(['mosquitto'], 'a hub that has no room for long', () => {
  test('keeps its connection, and takes in order what waited', async () => {
    await using bed = await startMosquittoBed({ keepaliveSeconds: 2 });
    await using agent = await joinAs(bed, await show(bed.authority, 'pc-8-1'));
    bed.door.shut();
    for (const seq of Array(5).keys()) await agent.say('report', `${seq}`);
    // Longer than the broker waits for a word (one and a half keepalives), and than the client waits for an answer to its ping.
    await sleep(5000);
    expect([bed.hub.trouble(), bed.heard.length]).toEqual([null, 1]);
    bed.door.open();
    await expect
      .poll(() => bed.heard.map(({ payload }) => Buffer.from(payload).toString()))
      .toEqual(['0', '1', '2', '3', '4']);
    expect(bed.mosquitto.log()).not.toContain('exceeded timeout');
  }, 60_000);
});

describeWithPeer(['mosquitto'], 'two hubs at one Mosquitto', () => {
  test('share reports, each heard once, and both hear who is there; one alone hears all', async () => {
    await using bed = await startMosquittoBed();
    const second = makePort();
    const hub2 = await startHubAt(bed, { hub: 'hub2', port: second.port });
    const who = await show(bed.authority, 'pc-6-1');
    await using agent = await joinAs(bed, who);
    await agent.say('presence', Buffer.from(bytes(presence)).toString(), { retain: true });
    await expect.poll(() => [bed.connected, second.connected]).toEqual([[who.name], [who.name]]);
    for (const seq of Array(200).keys()) await agent.say('report', `${seq}`);
    const reportsOf = (heard: readonly Said[]) => heard.filter(({ leaf }) => leaf === 'report');
    const all = () => [...reportsOf(bed.heard), ...reportsOf(second.heard)];
    await expect.poll(() => all().length).toBe(200);
    expect(new Set(all().map(({ payload }) => Buffer.from(payload).toString())).size).toBe(200);
    expect(reportsOf(bed.heard).length).toBeGreaterThan(50);
    expect(reportsOf(second.heard).length).toBeGreaterThan(50);
    // One leaves while reports come: what it was given before is heard, the rest goes to the other.
    const left = reportsOf(second.heard).length;
    await hub2.leave();
    for (const seq of Array(50).keys()) await agent.say('report', `alone ${seq}`);
    await expect.poll(() => all().length).toBe(250);
    expect(reportsOf(second.heard).length).toBe(left);
    await hub2.close();
  }, 30_000);
});
