import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { applySteps } from '../../src/store/tickets/apply-steps.ts';
import { latestTicket } from '../../src/store/tickets/latest-ticket.ts';
import { listTickets } from '../../src/store/tickets/list-tickets.ts';
import { showTicket } from '../../src/store/tickets/show-ticket.ts';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { replay } from '../../src/tickets/evolve.ts';
import type { Step } from '../../src/tickets/steps.ts';
import { down, type FakeClock, fakeClock, iso, judgeOf, observe, openTestStore, reading } from './installation.ts';

let store: Store;
let path: string;
let close: () => Promise<void>;
let clock: FakeClock;
let judge: ReturnType<typeof judgeOf>;
beforeEach(async () => {
  ({ store, path, close } = await openTestStore());
  clock = fakeClock();
  judge = judgeOf(store, { clock });
});
afterEach(() => close());

const ok = (id: string, healthyCount = 1) => reading(id, { healthyCount });
const log = async (number = 1) => (await showTicket(store.read, number)).events.map(({ type }) => type);
const faults = () => store.read.selectFrom('fault').selectAll().execute();
/** Down until its ticket opens, at 300 s. */
const openOne = async () => {
  await judge.fold(down('d-1'));
  clock.pass(300);
  await judge.lookNow();
};
const closeIt = () => judge.fold(ok('d-1', 3));

describe('a device that stays faulty', () => {
  test('opens one ticket when its hold time ends, though it says nothing more', async () => {
    await judge.fold(down('d-1', 'media-empty', 'cover-open'));
    expect(await judge.lookNow()).toBe(300_000);
    clock.pass(299);
    expect(await judge.lookNow()).toBe(1000);
    expect(await listTickets(store.read)).toEqual([]);
    clock.pass(1);
    expect(await judge.lookNow()).toBeNull();
    expect(await listTickets(store.read, { state: 'open' })).toEqual([
      {
        number: 1,
        unit: '00364',
        device: 'd-1',
        deviceName: 'counter1',
        kind: 'printer',
        state: 'new',
        priority: 'P2',
        causes: [
          { reason: 'media-empty', since: iso(0), until: null },
          { reason: 'cover-open', since: iso(0), until: null },
        ],
        openedAt: iso(300),
        closedAt: null,
        faultSince: iso(0),
        recurrences: 0,
        proof: null,
        assignee: null,
        dueAt: null,
        seq: 1,
        voices: [{ source: 'agent', by: 'hub', at: iso(300), reason: 'media-empty', text: null }],
      },
    ]);
  });

  test('opens no second one, however often it is looked at or read', async () => {
    await openOne();
    for (let n = 0; n < 3; n++) {
      clock.pass(300);
      await judge.fold(down('d-1'));
      await judge.lookNow();
    }
    expect(await listTickets(store.read)).toHaveLength(1);
    expect(await log()).toEqual(['opened']);
  });

  test('opens when a reading comes after the hold time and before the timer', async () => {
    await judge.fold(down('d-1'));
    clock.pass(301);
    await judge.fold(down('d-1', 'media-jam'));
    expect(await log()).toEqual(['opened', 'cause_added', 'cause_ended']);
  });

  test('is P1 when no device of its kind in the unit is left', async () => {
    await observe(store, { id: 'd-1', health: 'down' });
    await observe(store, { id: 'd-2', health: 'ok' });
    await openOne();
    await observe(store, { id: 'd-2', health: 'down' });
    await judge.fold(down('d-2'));
    clock.pass(300);
    await judge.lookNow();
    const tickets = await listTickets(store.read);
    expect(tickets.map(({ device, priority }) => `${device} ${priority}`)).toEqual(['d-2 P1', 'd-1 P1']);
    // The one that broke first is as urgent from then on, and its log says why.
    const { events } = await showTicket(store.read, 1);
    expect(events.map(({ type }) => type)).toEqual(['opened', 'priority_changed']);
    expect(events[1]?.data).toEqual({ from: 'P2', to: 'P1', because: 'last-of-its-work', ticket: 2 });
    expect(replay(events as TicketEvent[])?.priority).toBe('P1');
  });
});

describe('a blip', () => {
  test('opens nothing and leaves nothing behind', async () => {
    await judge.fold(down('d-1'));
    clock.pass(60);
    await judge.fold(ok('d-1', 3));
    clock.pass(1000);
    expect(await judge.lookNow()).toBeNull();
    expect(await listTickets(store.read)).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});

describe('a healthy device', () => {
  test('is judged without writing anything', async () => {
    expect(await judge.fold(ok('d-1'), reading('d-2', { health: 'unknown' }))).toBe(false);
    expect(await faults()).toEqual([]);
  });
});

describe('a device that recovers', () => {
  test('keeps its ticket until enough healthy readings in a row, then closes it with proof', async () => {
    await openOne();
    clock.pass(100);
    await judge.fold(ok('d-1'));
    clock.pass(60);
    await judge.fold(ok('d-1'));
    expect(await log()).toEqual(['opened']);
    clock.pass(60);
    await judge.fold(ok('d-1'));
    expect(await log()).toEqual(['opened', 'cause_ended', 'resolved', 'closed']);
    expect(await showTicket(store.read, 1)).toMatchObject({
      state: 'closed',
      closedAt: iso(520),
      proof: { readings: 3, from: iso(400), to: iso(520) },
      causes: [{ reason: 'media-empty', since: iso(0), until: iso(400) }],
    });
    expect(await faults()).toEqual([]);
    expect(await listTickets(store.read, { state: 'open' })).toEqual([]);
  });

  test('starts counting anew after a faulty reading', async () => {
    await openOne();
    await judge.fold(ok('d-1', 2), down('d-1'), ok('d-1', 2));
    expect(await log()).toEqual(['opened']);
  });

  test('neither unknown readings nor silence close its ticket', async () => {
    await openOne();
    await judge.fold(reading('d-1', { health: 'unknown', reasons: ['not-read'] }));
    clock.pass(86_400);
    await judge.lookNow();
    expect(await log()).toEqual(['opened']);
  });
});

describe('a fault that comes back', () => {
  const comeBack = async (afterSeconds: number) => {
    await openOne();
    await closeIt();
    clock.pass(afterSeconds);
    await judge.fold(down('d-1', 'media-jam'));
    clock.pass(299);
    await judge.lookNow();
    const early = await listTickets(store.read, { state: 'open' });
    clock.pass(1);
    await judge.lookNow();
    return { early };
  };

  test('within seven days reopens the ticket, again only after its hold time', async () => {
    expect(await comeBack(7 * 86_400)).toEqual({ early: [] });
    expect(await listTickets(store.read)).toMatchObject([
      {
        number: 1,
        state: 'reopened',
        recurrences: 1,
        causes: [{ reason: 'media-empty' }, { reason: 'media-jam', until: null }],
      },
    ]);
  });

  test('after more than seven days gets a new ticket', async () => {
    await comeBack(7 * 86_400 + 1);
    const tickets = await listTickets(store.read);
    expect(tickets.map(({ number, state }) => `${number} ${state}`)).toEqual(['2 new', '1 closed']);
  });
});

describe('a hub that stops and starts', () => {
  test('opens what held while it was down', async () => {
    await judge.fold(down('d-1'));
    clock.pass(3600);
    await judgeOf(store, { clock }).lookNow();
    expect(await log()).toEqual(['opened']);
  });

  test('opens and closes what held and ended before anybody looked', async () => {
    await judge.fold(down('d-1'));
    clock.pass(3600);
    await judgeOf(store, { clock }).fold(ok('d-1', 3));
    expect(await log()).toEqual(['opened', 'cause_ended', 'resolved', 'closed']);
  });

  test('goes by the hold times in force now', async () => {
    await judge.fold(down('d-1'));
    expect(await judgeOf(store, { clock, holdDownSeconds: 60 }).lookNow()).toBe(60_000);
  });

  test('does not wait for ever when its clock was set back while it was down', async () => {
    await judge.fold(down('d-1'));
    clock.set(-86_400);
    expect(await judgeOf(store, { clock }).lookNow()).toBe(300_000);
  });

  test('loses nothing and counts nothing twice when it dies before a commit', async () => {
    await openOne();
    await judge.foldAndDie(ok('d-1', 3));
    expect(await log()).toEqual(['opened']);
    await judgeOf(store, { clock }).fold(ok('d-1', 3));
    expect(await log()).toEqual(['opened', 'cause_ended', 'resolved', 'closed']);
  });
});

describe('a clock that is set', () => {
  test.each([86_400, -86_400, 400])('by %i s neither opens nor delays a ticket', async (seconds) => {
    await judge.fold(down('d-1'));
    clock.pass(100);
    clock.set(seconds);
    expect(await judge.lookNow()).toBe(200_000);
    clock.pass(199);
    await judge.lookNow();
    expect(await listTickets(store.read)).toEqual([]);
    clock.pass(1);
    await judge.lookNow();
    expect(await listTickets(store.read)).toMatchObject([{ openedAt: iso(300 + seconds), faultSince: iso(seconds) }]);
  });

  test('is noticed by a reading as well as by the timer', async () => {
    await judge.fold(down('d-1'));
    clock.set(3600);
    await judge.fold(down('d-2'));
    expect(await listTickets(store.read)).toEqual([]);
    expect(await judge.lookNow()).toBe(300_000);
  });

  test('is not forgotten when the transaction that noticed it was undone', async () => {
    await judge.fold(down('d-1'));
    clock.set(3600);
    await judge.foldAndDie(down('d-2'));
    expect(await judge.lookNow()).toBe(300_000);
  });
});

describe('the log', () => {
  test('replayed, gives the ticket that is stored', async () => {
    await openOne();
    await judge.fold(down('d-1', 'cover-open'));
    await closeIt();
    clock.pass(60);
    await openOne();
    const { number: _, dueAt: _d, events, ...stored } = await showTicket(store.read, 1);
    expect({ ...replay(events as TicketEvent[]) }).toEqual({ ...stored, seq: events.length });
  });

  test.each(["update ticket_event set actor = 'nobody'", 'delete from ticket_event'])(
    'refuses: %s',
    async (statement) => {
      await openOne();
      const file = new DatabaseSync(path);
      expect(() => file.exec(statement)).toThrow('ticket_event is append-only');
      file.close();
    },
  );
});

describe('reading tickets', () => {
  test('a ticket that is not there and a state that does not exist are named errors', async () => {
    await expect(showTicket(store.read, 7)).rejects.toThrow('E_TICKET_UNKNOWN: There is no ticket 7');
    await expect(listTickets(store.read, { state: 'opne' })).rejects.toThrow('E_TICKET_STATE_UNKNOWN');
  });

  test('a second open ticket of a device is refused by the store itself', async () => {
    await openOne();
    const file = new DatabaseSync(path);
    const again = `insert into ticket (device_id, kind, unit, state, priority, causes, opened_at, fault_since, recurrences, seq)
      select device_id, kind, unit, 'triaged', priority, causes, opened_at, fault_since, 0, 1 from ticket`;
    expect(() => file.exec(again)).toThrow('UNIQUE constraint failed: ticket.device_id');
    file.close();
  });

  test('a plan made on a ticket that has moved on since is refused, and nothing of it is kept', async () => {
    await openOne();
    const stale = await store.db.transaction().execute((tx) => latestTicket(tx, 'd-1'));
    await judge.fold(down('d-1', 'media-jam'));
    const steps: Step[] = [{ action: 'endCause', device: 'd-1', reason: 'media-empty', until: iso(300) }];
    const plan = { steps, latest: stale, at: iso(300), actor: 'hub' };
    await expect(store.db.transaction().execute((tx) => applySteps(tx, plan))).rejects.toThrow('E_PRECONDITION_FAILED');
    expect(await log()).toEqual(['opened', 'cause_added', 'cause_ended']);
  });
});
