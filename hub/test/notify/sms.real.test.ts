import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notice } from '@motcua/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChannelFailure } from '../../src/notify/channels/channel.ts';
import { sms } from '../../src/notify/channels/sms.ts';
import { makeData, startHub } from '../support/hub.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';

const notice: Notice = {
  ...{ says: 'opened', unitName: 'phường Khương Đình 0912345678', ticket: 17, unit: '00364', kind: 'printer' },
  ...{ device: 'cô Lan 0912345678', priority: 'P1', reasons: ['media-empty'], recurrences: 0 },
  ...{ openedAt: '2026-03-02T01:00:00.000Z', closedAt: null },
};

let gateway: Receiver;
let folder: string;
let tokenFile: string;
beforeEach(async () => {
  gateway = await startReceiver();
  folder = mkdtempSync(join(tmpdir(), 'motcua-sms-'));
  tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, 'mot-hai-ba\n');
});
afterEach(async () => {
  await gateway[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
const send = (notices: Notice[], more = {}) =>
  sms({
    url: `${gateway.url}/sms`,
    tokenFile,
    sender: 'MOTCUA',
    accents: false,
    segments: 2,
    hotline: '1022',
    ...more,
  }).send(
    {
      ...{ address: '84912345678', tracking: 'n-1', createdAt: '2026-03-02T01:00:00.000Z', language: 'vi' },
      ...{ subject: '', text: '', notices },
    },
    AbortSignal.timeout(5000),
  );

test('a gateway gets the number, the sender, a short text without anybody’s number, and the same id at every try', async () => {
  await send([notice]);
  await send([notice]);
  const bodies = gateway.got.map(({ body }) => JSON.parse(body));
  expect(bodies[0]).toEqual({
    ...{ to: '84912345678', from: 'MOTCUA', id: 'n-1' },
    text: 'Phieu #17 moi mo: P1 May in. Noi: phuong Khuong Dinh ***. Duong day ho tro: 1022',
  });
  expect(bodies[1]).toEqual(bodies[0]);
  expect(gateway.got[0]?.headers).toMatchObject({ authorization: 'Bearer mot-hai-ba', 'idempotency-key': 'n-1' });
});

test('with accents it is in the letters of Vietnamese', async () => {
  await send([notice], { accents: true });
  expect(JSON.parse(gateway.got[0]?.body ?? '').text).toContain('Phiếu #17 mới mở');
});

test('a refusal of the message is final, one of the gateway is not, and what does not fit is never sent', async () => {
  const failureOf = async (status: number): Promise<ChannelFailure> => {
    gateway.answer = () => ({ status, body: '{}' });
    return send([notice]).then(
      () => new ChannelFailure('sent'),
      (error) => error,
    );
  };
  expect(await failureOf(422)).toMatchObject({ message: 'HTTP 422', final: true });
  for (const status of [401, 429, 500, 302]) expect(await failureOf(status)).toMatchObject({ final: false });
  const before = gateway.got.length;
  await expect(send([notice], { segments: 1, accents: true, hotline: '0'.repeat(30) })).rejects.toThrow('does not fit');
  expect(gateway.got).toHaveLength(before);
});

test('a hub with a gateway sends SMS: a test, and no address but a number', async () => {
  using data = await makeData();
  const settings = { smsUrl: `${gateway.url}/sms`, smsTokenFile: tokenFile, smsSender: 'MOTCUA', hotline: '1022' };
  await using hub = await startHub(data.dataDir, { settings });
  const { body } = await hub.api('GET', '/v1/channels');
  expect(body.channels.find(({ channel }: { channel: string }) => channel === 'sms')).toMatchObject({ enabled: true });
  const tried = await hub.api('POST', '/v1/channels/sms/test', { body: { address: '84912345678' } });
  expect(tried.body).toMatchObject({ sent: true });
  expect(JSON.parse(gateway.got[0]?.body ?? '').text).toContain('Duong day ho tro: 1022');
  const wrong = { channel: 'sms', address: 'lan@phuong.vn' };
  expect((await hub.api('POST', '/v1/notice-subscriptions', { body: wrong })).body.code).toBe('E_NOTICE_ADDRESS');
  expect(readFileSync(join(data.dataDir, 'hub.db')).includes('mot-hai-ba')).toBe(false);
});
