import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { cancelWork, insertWork, listFaults } from '../../src/store/planned-work/works.ts';
import { listTickets } from '../../src/store/tickets/list-tickets.ts';
import { down, type FakeClock, fakeClock, iso, judgeOf, openTestStore, reading } from './installation.ts';

let store: Store;
let close: () => Promise<void>;
let clock: FakeClock;
let judge: ReturnType<typeof judgeOf>;
beforeEach(async () => {
  ({ store, close } = await openTestStore());
  clock = fakeClock();
  judge = judgeOf(store, { clock });
});
afterEach(() => close());

const plan = (unit: string) =>
  store.db.transaction().execute((tx) =>
    insertWork(
      tx,
      {
        ...{ unit, subtree: true, system: null, from: iso(600), to: iso(4200), reason: 'thử', stopsService: false },
        ...{ urgent: null, noticeDays: 0 },
      },
      { at: iso(0), by: 'it' },
    ),
  );
const pass = async (seconds: number) => {
  for (let left = seconds; left > 0; left -= 60) {
    clock.pass(Math.min(60, left));
    await judge.lookAround();
    await judge.lookNow();
  }
};
const states = async () => (await listTickets(store.read)).map(({ state, openedAt }) => [state, openedAt]);

test('a fault while work goes on is recorded, and has its ticket only when the work is over and it is still there', async () => {
  const number = await plan('00364');
  await pass(660);
  await judge.fold(down('d-1', 'media-empty'), down('d-2', 'cover-open'));
  await pass(1800);
  await judge.fold(reading('d-2', { healthyCount: 3 }));
  await pass(1800);
  expect(await states()).toEqual([]);
  expect(await listFaults(store.read, number)).toMatchObject([
    { device: 'd-1', since: iso(660), reasons: ['media-empty'] },
    { device: 'd-2', since: iso(660), reasons: ['cover-open'] },
  ]);
  await pass(240);
  expect(await states()).toEqual([['new', iso(4500)]]);
});

test('a fault before it has its ticket, and work in another unit changes nothing', async () => {
  await plan('00999');
  await pass(660);
  await judge.fold(down('d-1'));
  await pass(300);
  expect(await states()).toEqual([['new', iso(960)]]);
});

test('work that is cancelled covers nothing any more', async () => {
  const number = await plan('00364');
  await pass(660);
  await judge.fold(down('d-1'));
  await pass(600);
  await store.db.transaction().execute((tx) => cancelWork(tx, number, { at: iso(1260), by: 'it', reason: 'hoãn' }));
  await pass(420);
  expect(await states()).toEqual([['new', iso(1620)]]);
});
