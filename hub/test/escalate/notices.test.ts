import type { Notice } from '@motcua/contract';
import { SubscriptionRequest } from '@motcua/contract';
import { defaultEscalations } from '@motcua/policies';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EscalationBook } from '../../src/escalate/index.ts';
import { shareOut } from '../../src/notify/share-out.ts';
import {
  dueDeliveries,
  insertDelivery,
  insertSubscription,
  markSent,
  type Store,
  untoldNotices,
} from '../../src/store/index.ts';
import { appendFacts } from '../../src/store/tickets/append-facts.ts';
import { requireTicket } from '../../src/store/tickets/show-ticket.ts';
import type { Fact } from '../../src/tickets/plan-verb.ts';
import { Calendars } from '../../src/tickets/sla/calendars.ts';
import { iso, openTestStore, start } from '../judge/installation.ts';

const hour = 3_600_000;
let store: Store;
let close: () => Promise<void>;
let book: EscalationBook;
beforeEach(async () => {
  ({ store, close } = await openTestStore());
  book = new EscalationBook({ store, rules: defaultEscalations, calendars: new Calendars() });
});
afterEach(() => close());

const causes = [{ reason: 'media-jam', since: iso(0) }];
const again = { level: 'down' as const, priority: 'P1' as const, faultSince: iso(0), causes };
const opening = { device: 'd-1', deviceName: 'máy in', kind: 'printer', unit: '00364', ...again };
const write = (hours: number, fact: Fact) =>
  store.db.transaction().execute(async (tx) => {
    const latest = fact.type === 'opened' ? null : await requireTicket(tx, 1);
    await appendFacts(tx, { facts: [fact], latest, at: iso(hours * 3600), actor: 'hub' });
  });
const look = (hours: number) => book.look(start + hours * hour, async () => {});
const subscribe = (address: string, desks: string[] = []) => {
  const wanted = SubscriptionRequest.parse({ channel: 'file', address, desks });
  return store.db.transaction().execute((tx) => insertSubscription(tx, wanted, { at: iso(0), by: 'x' }));
};

/** Everything that is to be told goes out and is acknowledged; what it said, to whom. */
async function send(): Promise<string[]> {
  return store.db.transaction().execute(async (tx) => {
    await shareOut(tx, { day: '2026-03-02', limit: 100 });
    for (const { recipient, says, facts } of await untoldNotices(tx, { each: 10 })) {
      const notices: Notice[] = [{ says, unitName: 'x', ...facts }];
      const body = { language: 'vi' as const, subject: '', text: '', notices };
      await insertDelivery(tx, { recipient, tracking: `${recipient}`, body, now: start });
    }
    const due = await dueDeliveries(tx, { now: start, except: [], limit: 100 });
    for (const delivery of due) await markSent(tx, delivery, { now: start, gapMs: 0 });
    return due.map(({ address, body }) => `${address} ${body.notices[0]?.says} ${body.notices[0]?.dueAt ?? '-'}`);
  });
}

test('the step tells the desk that it names, and its end follows; whoever wants openings hears of no clock', async () => {
  await subscribe('everybody');
  await subscribe('head', ['counter_head']);
  await write(0, { type: 'opened', data: opening });
  expect(await send()).toEqual(['everybody opened -']);
  await look(3);
  // The one who has it is nobody by name, and nobody is there for the desk.
  expect(await send()).toEqual([]);
  await look(6);
  expect(await send()).toEqual([`head overdue ${iso(4 * 3600)}`]);
  expect(await send()).toEqual([]);
  await write(7, { type: 'resolved', data: { proof: { readings: 3, from: iso(0), to: iso(0) } } });
  await write(7, { type: 'closed', data: { proof: { readings: 3, from: iso(0), to: iso(0) } } });
  expect((await send()).toSorted()).toEqual(['everybody closed -', 'head closed -']);
  expect(await store.read.selectFrom('notice').selectAll().where('is_open', '>', 0).execute()).toEqual([]);
});

test('what was over before anybody was told is not told, and a step that came meanwhile is told once', async () => {
  await subscribe('head', ['counter_head', 'unit_head', 'it_staff']);
  await write(0, { type: 'opened', data: opening });
  await look(3);
  await look(6);
  expect(await send()).toEqual([`head overdue ${iso(4 * 3600)}`]);
  await look(30);
  await write(31, { type: 'moved', data: { to: 'rejected', note: null } });
  expect(await send()).toEqual(['head closed -']);
});
