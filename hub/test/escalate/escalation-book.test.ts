import { defaultEscalations } from '@motcua/policies';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EscalationBook, escalationRules } from '../../src/escalate/index.ts';
import type { Store } from '../../src/store/index.ts';
import { appendFacts } from '../../src/store/tickets/append-facts.ts';
import { requireTicket, showTicket } from '../../src/store/tickets/show-ticket.ts';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { replay } from '../../src/tickets/evolve.ts';
import type { Fact } from '../../src/tickets/plan-verb.ts';
import { Calendars } from '../../src/tickets/sla/calendars.ts';
import { iso, openTestStore, start } from '../judge/installation.ts';

const hour = 3_600_000;
let store: Store;
let close: () => Promise<void>;
let book: EscalationBook;
const bookOf = () => new EscalationBook({ store, rules: defaultEscalations, calendars: new Calendars() });
beforeEach(async () => {
  ({ store, close } = await openTestStore());
  book = bookOf();
  await write(0, { type: 'opened', data: opening });
});
afterEach(() => close());

const opening = {
  ...{ device: 'd-1', deviceName: 'máy in', kind: 'printer', unit: '00364', level: 'down' as const },
  ...{ priority: 'P1' as const, faultSince: iso(0), causes: [{ reason: 'media-jam', since: iso(0) }] },
};
const fence = async () => {};
const write = (hours: number, fact: Fact, actor = 'hub') =>
  store.db.transaction().execute(async (tx) => {
    const latest = fact.type === 'opened' ? null : await requireTicket(tx, 1);
    await appendFacts(tx, { facts: [fact], latest, at: iso(hours * 3600), actor });
  });
const look = (hours: number, by = book) => by.look(start + hours * hour, fence);
const log = async () => (await showTicket(store.read, 1)).events;
const steps = async () =>
  (await log()).filter(({ type }) => type === 'escalated').map(({ data }) => `${data.step} ${data.to}`);

describe('the steps of an escalation', () => {
  test('are written into the log once each, whoever looks and however often', async () => {
    expect(await look(2.9)).toBe(0);
    expect(await look(3)).toBe(1);
    expect(await look(3)).toBe(0);
    // The hub was killed, and another one leads.
    const another = bookOf();
    expect(await look(3.1, another)).toBe(0);
    expect(await look(6, another)).toBe(1);
    expect(await look(6, book)).toBe(0);
    expect(await steps()).toEqual(['due_soon it_staff', 'overdue counter_head']);
    const events = (await log()) as TicketEvent[];
    expect(replay(events)?.seq).toBe(3);
    expect(events.at(-1)?.data).toMatchObject({ clock: 'repair', percent: 100, dueAt: iso(4 * 3600) });
  });

  test('are not written twice where two who both believe that they lead look at once', async () => {
    const both = await Promise.all([look(6), look(6, bookOf())]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await steps()).toEqual(['overdue counter_head']);
  });

  test('tell who has the ticket, and stand still while parts are waited for', async () => {
    await write(1, { type: 'assigned', data: { to: 'lan', state: 'assigned', note: null } });
    await write(1, { type: 'moved', data: { to: 'in_progress', note: null } });
    expect(await look(3)).toBe(1);
    await write(3, { type: 'moved', data: { to: 'waiting_parts', note: null } });
    expect(await look(30)).toBe(0);
    expect(await steps()).toEqual(['due_soon lan']);
  });

  test('begin anew when the ticket is opened again', async () => {
    expect(await look(6)).toBe(1);
    const proof = { readings: 3, from: iso(0), to: iso(0) };
    await write(7, { type: 'resolved', data: { proof } });
    const { device: _, deviceName: __, kind: ___, unit: ____, ...again } = opening;
    await write(25, { type: 'reopened', data: again });
    expect(await look(25.5)).toBe(1);
    expect(await steps()).toEqual(['overdue counter_head', 'overdue counter_head']);
  });

  test('are not written by one who does not lead any more', async () => {
    const lost = () => Promise.reject(new Error('another leads'));
    await expect(book.look(start + 6 * hour, lost)).rejects.toThrow('another leads');
    expect(await steps()).toEqual([]);
    expect(await look(6)).toBe(1);
  });
});

test('settings say when and whom', () => {
  expect(escalationRules(undefined)).toBe(defaultEscalations);
  expect(escalationRules('off')).toEqual([]);
  expect(escalationRules('due_soon=50:it_staff,overdue=150:superior')).toEqual([
    { step: 'due_soon', percent: 50, to: 'it_staff' },
    { step: 'overdue', percent: 150, to: 'superior' },
  ]);
});
