import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { listTickets } from '../../src/store/tickets/list-tickets.ts';
import { showTicket } from '../../src/store/tickets/show-ticket.ts';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { replay } from '../../src/tickets/evolve.ts';
import { addAgent, down, type FakeClock, fakeClock, judgeOf, openTestStore, reading } from './installation.ts';

let store: Store;
let close: () => Promise<void>;
let clock: FakeClock;
let judge: ReturnType<typeof judgeOf>;
beforeEach(async () => {
  ({ store, close } = await openTestStore());
  clock = fakeClock();
  judge = judgeOf(store, { clock });
  await addAgent(store, 'pc-2');
  for (const id of ['pc-1', 'pc-2']) await say(id, 'online');
  for (const id of ['pc-1', 'pc-2']) await seen(id);
});
afterEach(() => close());

const nowIso = () => new Date(clock.now()).toISOString();
const say = (id: string, state: 'online' | 'offline', goodbye: 'shutdown' | 'stop' | null = null) =>
  store.db
    .updateTable('agent')
    .set({ presence_state: state, presence_goodbye: goodbye, presence_at: nowIso(), last_report_at: nowIso() })
    .where('id', '=', id)
    .execute();

/** The PC of an agent as the device that it is. */
const seen = (agent: string) => {
  const times = { first_seen_at: nowIso(), last_seen_at: nowIso(), since: nowIso(), changed_at: nowIso() };
  const row = { id: `d-${agent}`, agent, key: 'pc', kind: 'pc', name: agent, health: 'ok', body: '{}' };
  return store.db
    .insertInto('observed_device')
    .values({ ...row, reasons: '[]', raw: '[]', ...times })
    .execute();
};
const well = (agent: string) => reading(`d-${agent}`, { agent, kind: 'pc', name: agent, healthyCount: 3 });

/** Lets time pass as the leader does, with a look each minute, and whatever is due. */
async function pass(seconds: number, online: readonly string[] = []): Promise<void> {
  for (let left = seconds; left > 0; left -= 60) {
    clock.pass(Math.min(60, left));
    for (const id of online) await say(id, 'online');
    await judge.lookAround();
    await judge.lookNow();
  }
}
const tickets = async () =>
  (await listTickets(store.read)).map(
    ({ number, kind, state, deviceName }) => `${number} ${kind} ${deviceName} ${state}`,
  );
const turns = async (number: number) =>
  (await showTicket(store.read, number)).events.map(({ type }) => type).filter((type) => /opened|closed/.test(type));

describe('a PC that falls silent', () => {
  test('has no ticket of its printer; both come back with it', async () => {
    await judge.fold(down('printer', 'media-empty'));
    await say('pc-1', 'offline');
    await pass(1700, ['pc-2']);
    expect(await tickets()).toEqual([]);
    await say('pc-1', 'online');
    await judge.fold(well('pc-1'), reading('printer', { healthyCount: 3 }));
    await pass(3600, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual([]);
    expect(await store.read.selectFrom('fault').selectAll().execute()).toEqual([]);
  });

  test('has a ticket of its own after its hold time, and none for its printer; its readings close it', async () => {
    await judge.fold(down('printer', 'media-empty'));
    await say('pc-1', 'offline');
    await pass(2000, ['pc-2']);
    expect(await tickets()).toEqual(['1 pc pc-1 new']);
    await say('pc-1', 'online');
    await judge.fold(well('pc-1'), down('printer', 'media-empty'));
    await pass(300, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual(['1 pc pc-1 closed']);
    await pass(120, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual(['2 printer counter1 new', '1 pc pc-1 closed']);
  });

  test('covers what it read no longer once another PC reads it', async () => {
    await judge.fold(down('printer', 'media-empty'));
    await say('pc-1', 'offline');
    await pass(600, ['pc-2']);
    await judge.fold({ ...down('printer', 'media-empty'), agent: 'pc-2' });
    await pass(420, ['pc-2']);
    expect(await tickets()).toEqual(['1 printer counter1 new']);
  });

  test('that only misses heartbeats is silent after three of them', async () => {
    await pass(170, ['pc-2']);
    expect(await store.read.selectFrom('fault').selectAll().execute()).toEqual([]);
    await pass(20, ['pc-2']);
    expect(await store.read.selectFrom('fault').select(['device_id', 'reasons']).execute()).toMatchObject([
      { device_id: 'd-pc-1', reasons: expect.stringContaining('agent-silent') },
    ]);
  });
});

describe('a PC that is switched off in order', () => {
  test('is no fault, and neither is what it read; what was wrong begins anew when it is back', async () => {
    await judge.fold(down('printer', 'media-empty'));
    await say('pc-1', 'offline', 'shutdown');
    await pass(3600, ['pc-2']);
    expect(await tickets()).toEqual([]);
    await say('pc-1', 'online');
    await pass(240, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual([]);
    await pass(120, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual(['1 printer counter1 new']);
  });

  test('has a ticket once it has been away for the days that the installation allows, and never a second one', async () => {
    await say('pc-1', 'offline', 'shutdown');
    clock.pass(4 * 86_400);
    await pass(60, ['pc-2']);
    expect(await tickets()).toEqual([]);
    clock.pass(4 * 86_400);
    await pass(120, ['pc-2']);
    expect(await tickets()).toEqual(['1 pc pc-1 new']);
    expect(await showTicket(store.read, 1)).toMatchObject({ causes: [{ reason: 'pc-off' }] });
    clock.pass(86_400);
    await pass(120, ['pc-2']);
    await say('pc-1', 'online');
    await judge.fold(well('pc-1'));
    await pass(240, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual(['1 pc pc-1 closed']);
  });

  test('says nothing of its place: when the others are lost it is them, and all off at once is no outage', async () => {
    await say('pc-1', 'offline', 'shutdown');
    await say('pc-2', 'offline', 'shutdown');
    await pass(3600);
    expect(await tickets()).toEqual([]);
    await say('pc-2', 'online');
    await pass(60, ['pc-2']);
    await say('pc-2', 'offline');
    await pass(2000);
    expect(await tickets()).toEqual(['1 pc pc-2 new']);
  });

  test('that was lost just before goes by its leave', async () => {
    await say('pc-1', 'offline');
    await pass(600, ['pc-2']);
    await say('pc-1', 'offline', 'shutdown');
    await pass(3600, ['pc-2']);
    expect(await tickets()).toEqual([]);
  });

  test('whose agent only was stopped has its ticket as one that is lost', async () => {
    await say('pc-1', 'offline', 'stop');
    await pass(2000, ['pc-2']);
    expect(await tickets()).toEqual(['1 pc pc-1 new']);
  });
});

describe('a place whose line is cut', () => {
  const cut = async () => {
    for (const id of ['pc-1', 'pc-2']) await say(id, 'offline');
  };

  test('is one case that closes by itself, with no ticket for what is inside', async () => {
    await judge.fold(down('printer', 'media-empty'));
    await cut();
    await pass(3600);
    expect(await tickets()).toEqual(['1 site Phường thử new']);
    expect(await showTicket(store.read, 1)).toMatchObject({
      ...{ device: null, deviceReason: 'case-of-many', priority: 'P1' },
      causes: [{ reason: 'site-silent' }],
      children: [{ device: 'd-pc-1' }, { device: 'd-pc-2' }],
    });
    await judge.fold(well('pc-1'), well('pc-2'), reading('printer', { healthyCount: 3 }));
    await pass(240, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual(['1 site Phường thử closed']);
    expect(await turns(1)).toEqual(['opened', 'closed']);
    expect(await store.read.selectFrom('fault').selectAll().execute()).toEqual([]);
  });

  test('is a blip below its hold time', async () => {
    await cut();
    await pass(200);
    await judge.fold(well('pc-1'), well('pc-2'));
    await pass(3600, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual([]);
  });

  test('leaves a PC that stays away to a ticket of its own, after its own hold time', async () => {
    await cut();
    await pass(600);
    await judge.fold(well('pc-1'));
    await pass(1700, ['pc-1']);
    expect(await tickets()).toEqual(['1 site Phường thử closed']);
    await pass(200, ['pc-1']);
    expect(await tickets()).toEqual(['2 pc pc-2 new', '1 site Phường thử closed']);
  });

  test('keeps the tickets that were open and says in them that they are a part of it', async () => {
    await judge.fold(down('printer', 'media-empty'));
    await pass(310, ['pc-1', 'pc-2']);
    await cut();
    await pass(600);
    expect(await tickets()).toEqual(['2 site Phường thử new', '1 printer counter1 new']);
    const printer = await showTicket(store.read, 1);
    expect(printer).toMatchObject({ partOf: 2 });
    expect(printer.events.map(({ type }) => type)).toEqual(['opened', 'linked']);
    const site = await showTicket(store.read, 2);
    expect(site.children?.at(-1)).toMatchObject({ device: 'printer', ticket: 1 });
    for (const { events, number: _n, dueAt: _d, deviceReason: _r, device: _v, ...stored } of [printer, site])
      expect({ ...replay(events as TicketEvent[]) }).toMatchObject({ ...stored, seq: events.length });
  });

  test('that is cut and mended again and again is one case that says so', async () => {
    for (let turn = 0; turn < 8; turn++) {
      await cut();
      await pass(120);
      await judge.fold(well('pc-1'), well('pc-2'));
      await pass(240, ['pc-1', 'pc-2']);
    }
    expect(await tickets()).toEqual(['1 site Phường thử new']);
    await pass(3700, ['pc-1', 'pc-2']);
    expect(await tickets()).toEqual(['1 site Phường thử closed']);
    const { causes } = await showTicket(store.read, 1);
    expect(causes.find(({ reason }) => reason === 'flapping')).toMatchObject({ count: 6 });
    expect(await turns(1)).toEqual(['opened', 'closed']);
  });
});

describe('a hub that starts', () => {
  test('gives agents as long to come back as one that is silent', async () => {
    clock.pass(86_400);
    judge = judgeOf(store, { clock });
    await pass(170);
    expect(await store.read.selectFrom('fault').selectAll().execute()).toEqual([]);
    await pass(600);
    expect(await tickets()).toEqual(['1 site Phường thử new']);
  });
});
