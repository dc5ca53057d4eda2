import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelKind } from '@motcua/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../../src/log/index.ts';
import { Registry } from '../../src/metrics/registry.ts';
import { type Channel, ChannelFailure, type Outgoing } from '../../src/notify/channels/channel.ts';
import { Sender } from '../../src/notify/sender.ts';
import {
  findDelivery,
  insertDelivery,
  insertSubscription,
  listRecipients,
  openSqliteStore,
  replayDelivery,
  type Store,
} from '../../src/store/index.ts';

const minute = 60_000;
let stack: AsyncDisposableStack;
let store: Store;
let now: number;
let send: (out: Outgoing) => Promise<void>;
beforeEach(() => {
  stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sender-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  store = openSqliteStore(join(folder, 'hub.db'));
  stack.defer(() => store.close());
  now = Date.parse('2026-03-02T02:00:00Z');
});
afterEach(() => stack.disposeAsync());

/** So many messages wait for each of these, named `RECIPIENT-NUMBER`. */
async function wait(channel: ChannelKind, { addresses, each }: { addresses: string[]; each: number }) {
  await store.db.transaction().execute(async (tx) => {
    const all = { account: null, language: 'vi' as const, unit: null, priorities: [], kinds: [], quiet: null };
    for (const address of addresses)
      await insertSubscription(tx, { channel, address, ...all }, { at: '2026-03-02', by: 'x' });
    const body = { language: 'vi' as const, subject: '', text: '', notices: [] };
    for (const { id: recipient } of await listRecipients(tx))
      for (let at = 1; at <= each; at += 1)
        await insertDelivery(tx, { recipient, tracking: `${recipient}-${at}`, body, now });
  });
}

/** A sender as a hub has it that has just begun to run. */
function makeSender(more: { signal?: AbortSignal; onDone?: () => void } = {}): Sender {
  const channel = (kind: Channel['kind']): Channel => ({
    ...{ kind, trouble: null, check() {} },
    send: (out) => send(out),
  });
  return new Sender({
    channels: {
      ...{ mail: channel('mail'), webhook: channel('webhook'), file: channel('file') },
      ...{ zalo: channel('zalo'), sms: channel('sms') },
    },
    ...{ store, now: () => now, random: () => 0, tryMs: minute, attempts: 3, gapMs: minute, log: silentLog },
    ...{ metrics: new Registry(), signal: new AbortController().signal, ...more },
  });
}

async function sendDue(sender = makeSender()): Promise<void> {
  await sender.begin(async () => {});
  await sender.drained();
}

const pending = async () =>
  (await store.read.selectFrom('notice_delivery').select('tracking').where('state', '=', 'pending').execute()).map(
    ({ tracking }) => tracking,
  );

test('a recipient that hangs holds up nobody else', async () => {
  const addresses = ['https://hangs.example/', 'https://works.example/'];
  await wait('webhook', { addresses, each: 2 });
  const sent: string[] = [];
  send = ({ address, tracking }) => {
    if (address === addresses[0]) return new Promise(() => {});
    sent.push(tracking);
    return Promise.resolve();
  };
  const stop = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const sender = makeSender({ signal: stop.signal, onDone: resolve });
  await sender.begin(async () => {});
  await promise;
  expect(sent).toEqual(['2-1', '2-2']);
  expect(await sender.nextAt()).toBeNull();
  stop.abort();
  await sender.drained();
  expect(await pending()).toEqual(['1-1', '1-2']);
});

test.each([
  { channel: 'mail' as const, address: 'it@phuong.example' },
  { channel: 'sms' as const, address: '84912345678' },
])(
  'what waited for a server that was away comes to a person by $channel one a minute, in order, whoever restarts',
  async ({ channel, address }) => {
    await wait(channel, { addresses: [address], each: 3 });
    const got: { tracking: string; after: number }[] = [];
    const begun = now;
    send = () => Promise.reject(new ChannelFailure('connection refused'));
    await sendDue();
    now += 10 * minute;
    send = async ({ tracking }) => {
      got.push({ tracking, after: (now - begun) / minute });
    };
    // Each time a hub that has just started: the pace lies in the store.
    for (let at = 0; at < 8; at += 1, now += minute / 2) await sendDue();
    expect(got).toEqual([
      { tracking: '1-1', after: 10 },
      { tracking: '1-2', after: 11 },
      { tracking: '1-3', after: 12 },
    ]);
    expect(await makeSender().nextAt()).toBeNull();
  },
);

test('what waited for a program that was away comes to it at once', async () => {
  await wait('webhook', { addresses: ['https://glpi.example/'], each: 3 });
  const got: string[] = [];
  send = () => Promise.reject(new ChannelFailure('connection refused'));
  await sendDue();
  now += 10 * minute;
  send = async ({ tracking }) => void got.push(tracking);
  await sendDue();
  expect(got).toEqual(['1-1', '1-2', '1-3']);
});

test('two messages that are replayed at once come to a person a minute apart, and after what he has just got', async () => {
  await wait('mail', { addresses: ['it@phuong.example'], each: 3 });
  send = () => Promise.reject(new ChannelFailure('no such mailbox', { final: true }));
  await sendDue();
  const got: string[] = [];
  send = async ({ tracking }) => void got.push(tracking);
  await sendDue();
  await store.db
    .updateTable('notice_delivery')
    .set({ state: 'dead', next_at: null })
    .where('state', '=', 'pending')
    .execute();
  now += minute / 2;
  for (const id of [1, 3])
    await store.db.transaction().execute(async (tx) => {
      const delivery = await findDelivery(tx, id);
      if (delivery) await replayDelivery(tx, delivery, { now, gapMs: minute });
    });
  await sendDue();
  expect(got).toEqual(['1-2']);
  now += minute / 2;
  await sendDue();
  expect(got).toEqual(['1-2', '1-1']);
  now += minute;
  await sendDue();
  expect(got).toEqual(['1-2', '1-1', '1-3']);
});
