import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silentLog } from '../../src/log/index.ts';
import { startMetrics } from '../../src/metrics/index.ts';
import type { Channel } from '../../src/notify/channels/channel.ts';
import { Sender } from '../../src/notify/sender.ts';
import { insertDelivery, insertSubscription, listRecipients, openSqliteStore } from '../../src/store/index.ts';

test('a recipient that hangs holds up nobody else', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sender-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const store = openSqliteStore(join(folder, 'hub.db'));
  stack.defer(() => store.close());
  const addresses = ['https://hangs.example/', 'https://works.example/'];
  await store.db.transaction().execute(async (tx) => {
    const all = { account: null, language: 'vi' as const, unit: null, priorities: [], kinds: [], quiet: null };
    for (const address of addresses)
      await insertSubscription(tx, { channel: 'webhook', address, ...all }, { at: '2026-03-02', by: 'x' });
    const body = { language: 'vi' as const, subject: '', text: '', notices: [] };
    for (const { id: recipient } of await listRecipients(tx))
      for (const at of [1, 2]) await insertDelivery(tx, { recipient, tracking: `${recipient}-${at}`, body, now: 0 });
  });

  const sent: string[] = [];
  const stop = new AbortController();
  const channel = (kind: Channel['kind']): Channel => ({
    ...{ kind, trouble: null, check() {} },
    send: ({ address, tracking }) => {
      if (address === addresses[0]) return new Promise(() => {});
      sent.push(tracking);
      return Promise.resolve();
    },
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  using metrics = startMetrics();
  const sender = new Sender({
    channels: {
      mail: channel('mail'),
      webhook: channel('webhook'),
      file: channel('file'),
      zalo: channel('zalo'),
      sms: channel('sms'),
    },
    ...{ store, now: () => 1, random: () => 0, tryMs: 60_000, attempts: 3, log: silentLog, metrics: metrics.registry },
    ...{ signal: stop.signal, onDone: resolve },
  });
  await sender.begin(async () => {});
  await promise;
  expect(sent).toEqual(['2-1', '2-2']);
  expect(await sender.nextAt()).toBeNull();
  stop.abort();
  await sender.drained();
  const left = await store.read
    .selectFrom('notice_delivery')
    .select('tracking')
    .where('state', '=', 'pending')
    .execute();
  expect(left).toEqual([{ tracking: '1-1' }, { tracking: '1-2' }]);
});
