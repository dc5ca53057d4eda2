import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer } from '../../../test/peers/index.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { apiOf } from '../support/hub.ts';
import { startTwoHubs, type TwoHubs } from '../support/two-hubs.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';

/** What was said of which ticket, by the id that makes a message known. */
const told = ({ got }: Receiver) =>
  got.map(({ body, headers }) => {
    const { type, data } = JSON.parse(body);
    return { id: headers['webhook-id'], says: `${data.ticket} ${type}` };
  });

describeWithPeer(['initdb', 'postgres', 'psql'], 'two hubs with one outbox', () => {
  let hubs: TwoHubs;
  let receiver: Receiver;
  let folder: string;
  beforeAll(async () => {
    receiver = await startReceiver();
    folder = mkdtempSync(join(tmpdir(), 'motcua-outbox-'));
    const secret = join(folder, 'secret');
    writeFileSync(secret, `whsec_${Buffer.alloc(32, 7).toString('base64')}`, { mode: 0o600 });
    const webhooks = { MOTCUA_WEBHOOK_HOSTS: receiver.host, MOTCUA_WEBHOOK_SECRET_FILE: secret };
    hubs = await startTwoHubs({ ...webhooks, MOTCUA_HOTLINE: '1022', MOTCUA_LEASE_SECONDS: '3' });
  }, 60_000);
  afterAll(async () => {
    await hubs?.[Symbol.asyncDispose]();
    await receiver?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const apis = () => [apiOf(hubs.hub1.dataDir), apiOf(hubs.hub2.dataDir)] as const;
  /** Tickets of kinds of devices, opened at both hubs in turn. */
  const open = async (kinds: readonly string[], at: readonly ReturnType<typeof apiOf>[]) =>
    Promise.all(
      kinds.map(async (kind, index) => {
        const api = at[index % at.length] ?? at[0];
        const { body } = (await api?.('POST', '/v1/tickets', { body: { unit: '00364', kind, text: 'hỏng' } })) ?? {};
        return `${body.number} vn.motcua.ticket.opened.v1`;
      }),
    );

  test('tell each ticket once, whichever of them it was opened at', async () => {
    const body = { channel: 'webhook', address: `${receiver.url}/in` };
    expect((await apis()[0]('POST', '/v1/notice-subscriptions', { body })).status).toBe(200);
    const wanted = await open(['printer', 'scanner', 'pc', 'ups', 'switch', 'router'], apis());
    await waitUntil('all are told', () => new Set(told(receiver).map(({ says }) => says)).size === wanted.length);
    expect(
      told(receiver)
        .map(({ says }) => says)
        .toSorted(),
    ).toEqual(wanted.toSorted());
  }, 40_000);

  test('and none twice when the one that sends them is stopped in the middle and goes on later', async () => {
    const holder = (await hubs.server.sql("SELECT holder FROM leader WHERE duty = 'notifying'")).trim();
    const [leads, other] = holder.startsWith('hub1') ? [hubs.hub1, hubs.hub2] : [hubs.hub2, hubs.hub1];
    const before = told(receiver).length;
    leads.signal('SIGSTOP');
    const wanted = await open(['photocopier', 'citizen_pc', 'queue_machine', 'other'], [apiOf(other.dataDir)]);
    await waitUntil('the other one tells them', () => told(receiver).length >= before + wanted.length);
    leads.signal('SIGCONT');
    const late = await open(['rating_device', 'signing_token'], apis());
    await waitUntil('those that came later are told', () =>
      late.every((says) => told(receiver).some((one) => one.says === says)),
    );
    const all = told(receiver).slice(before);
    expect(all.map(({ says }) => says).toSorted()).toEqual([...wanted, ...late].toSorted());
    expect(new Set(told(receiver).map(({ id }) => id)).size).toBe(told(receiver).length);
    expect(await hubs.server.sql("SELECT count(*) FROM notice_delivery WHERE state <> 'sent'")).toMatch(/^\s*0\s*$/);
  }, 60_000);
});
