import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultFaultSettings } from '../../src/faults/settings.ts';
import { makeLooks } from '../../src/judge/make-looks.ts';
import { makeMoments } from '../../src/judge/moments.ts';
import { silentLog } from '../../src/log/index.ts';
import type { Store } from '../../src/store/index.ts';
import { type FakeClock, fakeClock, openTestStore } from './installation.ts';

let store: Store;
let close: () => Promise<void>;
let clock: FakeClock;
beforeEach(async () => {
  ({ store, close } = await openTestStore());
  clock = fakeClock();
  const at = new Date(clock.now()).toISOString();
  await store.db.updateTable('agent').set({ presence_state: 'online', presence_at: at, last_report_at: at }).execute();
});
afterEach(() => close());

/** A leader's looks, and how many faults they have left. */
function leader() {
  const settings = { ...defaultFaultSettings, officeHours: false };
  const moments = makeMoments({ sharedTime: null, clock, settings, log: silentLog });
  const looks = makeLooks({ store, settings, clock, moments });
  return async () => {
    await looks.lookIfDue({ take: moments.leading(1), fence: async () => {} });
    return (await store.read.selectFrom('fault').selectAll().execute()).length;
  };
}

test('a clock that is set makes nobody silent; three heartbeats without a word still do', async () => {
  const look = leader();
  expect(await look()).toBe(0);
  clock.pass(60);
  clock.set(86_400);
  expect(await look()).toBe(0);
  clock.pass(170);
  expect(await look()).toBe(0);
  clock.pass(20);
  expect(await look()).toBe(1);
});

test('looks again only after some time', async () => {
  const look = leader();
  await look();
  clock.pass(5);
  await store.db.updateTable('agent').set({ presence_state: 'offline' }).execute();
  expect(await look()).toBe(0);
  clock.pass(6);
  expect(await look()).toBe(1);
});
