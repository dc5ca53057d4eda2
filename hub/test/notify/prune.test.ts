import { SubscriptionRequest } from '@motcua/contract';
import { expect, test } from 'vitest';
import { insertSubscription, pruneDeliveries } from '../../src/store/index.ts';
import { openTestStore } from '../judge/installation.ts';

test('notices that are done with go when they are old, and one that is under way stays', async () => {
  const { store, close } = await openTestStore();
  const [old, late] = ['2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
  const wanted = SubscriptionRequest.parse({ channel: 'file', address: 'a' });
  const left = await store.db.transaction().execute(async (tx) => {
    await insertSubscription(tx, wanted, { at: old, by: 'x' });
    const row = { recipient: 1, body: '{"notices":[]}', attempts: 1, next_at: null, sent_at: null, error: null };
    const states = [...Array(1500).fill('sent'), 'dead', 'pending'] as ('sent' | 'dead' | 'pending')[];
    for (const created_at of [old, late])
      for (const state of states)
        await tx
          .insertInto('notice_delivery')
          .values({ ...row, tracking: 'n', state, created_at })
          .execute();
    expect(await pruneDeliveries(tx, '2026-02-01T00:00:00.000Z')).toBe(1501);
    expect(await pruneDeliveries(tx, '2026-02-01T00:00:00.000Z')).toBe(0);
    return tx.selectFrom('notice_delivery').select(['state', 'created_at']).where('state', '<>', 'sent').execute();
  });
  expect(left).toEqual([
    { state: 'pending', created_at: old },
    { state: 'dead', created_at: late },
    { state: 'pending', created_at: late },
  ]);
  await close();
});
