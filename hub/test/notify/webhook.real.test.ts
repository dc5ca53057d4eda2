import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { findStore } from '../../src/installation/store-file.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { onBothStores } from '../support/on-both-stores.ts';
import { jumpingClock } from './support/jumping.ts';
import { type Got, type Receiver, startReceiver } from './support/receiver.ts';
import { type Tickets, writeTickets } from './support/tickets.ts';

const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
const hotline = '0243 123 4567';

onBothStores('notices by webhook', (make) => {
  let stack: AsyncDisposableStack;
  let hub: TestHub;
  let receiver: Receiver;
  let tickets: Tickets;
  let dataDir: string;
  let clock: ReturnType<typeof jumpingClock>;
  beforeEach(async () => {
    stack = new AsyncDisposableStack();
    const data = stack.use(await make());
    dataDir = data.dataDir;
    receiver = stack.use(await startReceiver());
    clock = jumpingClock(new Date().toISOString());
    const webhookSecretFile = join(dataDir, 'webhook.secret');
    writeFileSync(webhookSecretFile, secret, { mode: 0o600 });
    const settings = {
      hotline,
      webhookHosts: receiver.host,
      webhookSecretFile,
      noticeAttempts: 4,
      noticeTrySeconds: 1,
    };
    hub = stack.use(await startHub(dataDir, { settings, clock }));
    const spec = await findStore(dataDir);
    if (spec === null) throw new Error('no store');
    tickets = stack.use(await writeTickets(spec));
    const body = { channel: 'webhook', address: `${receiver.url}/in`, unit: '00364' };
    expect((await hub.api('POST', '/v1/notice-subscriptions', { body })).status).toBe(200);
  }, 60_000);
  afterEach(() => stack.disposeAsync());

  const said = (list: readonly Got[] = receiver.got) =>
    list.map(({ body }) => {
      const { type, data } = JSON.parse(body);
      return `${data.ticket} ${type.split('.')[3]}`;
    });
  const acknowledged = () => receiver.got.filter((got) => got.acknowledged);
  const notices = async () => (await hub.api('GET', '/v1/notices')).body.notices;
  /** Waits, putting the clock on so that what waits for its next try need not. */
  const hurry = (what: string, ask: () => boolean | Promise<boolean>) =>
    waitUntil(
      what,
      async () => {
        if (await ask()) return true;
        clock.jump(600);
        return false;
      },
      { every: 300, within: 30_000 },
    );

  test('tell of a ticket and of its end, as CloudEvents that a Standard Webhooks verifier takes', async () => {
    const number = await tickets.open('d-1', { priority: 'P1' });
    await waitUntil('the opening comes', () => acknowledged().length === 1);
    await tickets.close(number);
    await waitUntil('the end comes', () => acknowledged().length === 2);
    expect(said()).toEqual([`${number} opened`, `${number} closed`]);
    const [first] = receiver.got;
    if (first === undefined) throw new Error('nothing came');
    expect(first.headers['content-type']).toBe('application/cloudevents+json; charset=UTF-8');
    expect(first.path).toBe('/in');
    expect(new Webhook(secret).verify(first.body, first.headers)).toMatchObject({ specversion: '1.0' });
    expect(JSON.parse(first.body)).toMatchObject({
      ...{ specversion: '1.0', type: 'vn.motcua.ticket.opened.v1', source: 'urn:motcua', subject: `tickets/${number}` },
      id: first.headers['webhook-id'],
      data: { unit: '00364', priority: 'P1', reasons: ['media-empty'], hotline, unitName: 'Phường Khương Đình' },
    });
    await waitUntil('both are marked', async () =>
      (await notices()).every(({ state }: { state: string }) => state === 'sent'),
    );
  });

  test('come once each, in order for each ticket, from a receiver that fails, hangs and hangs up', async () => {
    const manners = ['fail', 'hang', 'cut', 'ok'] as const;
    receiver.manner = (_, count) => manners[((count * 7) % 5) % 4] ?? 'ok';
    const numbers = await Promise.all(['a', 'b', 'c'].map((device) => tickets.open(device)));
    for (const number of numbers) {
      await hurry(`${number} is told`, () => said(acknowledged()).includes(`${number} opened`) || rescued());
      await tickets.close(number);
    }
    await hurry('all is told', () => acknowledged().length >= 6 || rescued());
    const told = said(acknowledged());
    for (const number of numbers)
      expect(told.filter((line) => line.startsWith(`${number} `))).toEqual([`${number} opened`, `${number} closed`]);
    // The same id and the same bytes at each try, and none after its acknowledgement.
    for (const tries of Map.groupBy(receiver.got, ({ headers }) => headers['webhook-id']).values()) {
      expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
      expect(tries.findIndex((got) => got.acknowledged)).toBe(tries.length - 1);
    }
  });

  /** A message may fail so often by this seed that it is given up: then it is replayed, as an operator would. */
  const rescued = () => {
    void hub.api('GET', '/v1/notices?state=dead').then(async ({ body }) => {
      for (const { id } of body.notices) await hub.api('POST', `/v1/notices/${id}/replay`);
    });
    return false;
  };

  test('are given up with a reason, say no end of what was not told, and tell both once replayed', async () => {
    receiver.manner = () => 'fail';
    const number = await tickets.open('d-1');
    await hurry('it is given up', async () => (await notices())[0]?.state === 'dead');
    expect((await notices())[0]).toMatchObject({ attempts: 4, error: 'HTTP 500', nextAt: null });
    expect(receiver.got).toHaveLength(4);
    await tickets.close(number);
    const other = await tickets.open('d-2');
    receiver.manner = () => 'ok';
    await hurry('the other is told', () => said(acknowledged()).includes(`${other} opened`));
    expect(said(acknowledged())).toEqual([`${other} opened`]);
    const [dead] = (await hub.api('GET', '/v1/notices?state=dead')).body.notices;
    expect((await hub.api('POST', `/v1/notices/${dead.id}/replay`)).body).toMatchObject({
      id: dead.id,
      state: 'pending',
    });
    await waitUntil('opening and end come', () => acknowledged().length === 3);
    expect(said(acknowledged()).slice(1)).toEqual([`${number} opened`, `${number} closed`]);
    expect((await hub.api('POST', '/v1/notices/999999/replay')).status).toBe(404);
  });

  test('say no more to who unsubscribed than the end of what was told', async () => {
    const number = await tickets.open('d-1');
    await waitUntil('the opening comes', () => acknowledged().length === 1);
    const [{ id }] = (await hub.api('GET', '/v1/notice-subscriptions')).body.subscriptions;
    expect((await hub.api('POST', `/v1/notice-subscriptions/${id}/end`)).status).toBe(200);
    await tickets.open('d-2');
    await tickets.close(number);
    await waitUntil('the end comes', () => acknowledged().length === 2);
    expect(said()).toEqual([`${number} opened`, `${number} closed`]);
  });
});
