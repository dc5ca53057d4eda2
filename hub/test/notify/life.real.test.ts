import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { silentLog } from '../../src/log/index.ts';
import { startMetrics } from '../../src/metrics/index.ts';
import { type Channel, ChannelFailure, type Outgoing } from '../../src/notify/channels/channel.ts';
import type { Channels } from '../../src/notify/channels/make-channels.ts';
import { localTime } from '../../src/notify/local-time.ts';
import { makeDeliveries } from '../../src/notify/make-deliveries.ts';
import { minuteOfDay, minutesLeft } from '../../src/notify/quiet-hours.ts';
import { Sender } from '../../src/notify/sender.ts';
import { shareOut } from '../../src/notify/share-out.ts';
import {
  findDelivery,
  insertSubscription,
  openSqliteStore,
  replayDelivery,
  type Store,
} from '../../src/store/index.ts';
import { saveNoticeEvent } from '../../src/store/notify/events.ts';

const minute = 60_000;
const gapMs = minute;
const start = Date.parse('2026-03-02T14:00:00Z');
const quietHours = { from: '22:00', to: '06:30' };
const tickets = 6;

/** What happens next, with how many minutes pass before it. */
type Happening = { after: number } & (
  | { is: 'ticket'; ticket: number; open: boolean; priority: 'P1' | 'P2' | 'P3' }
  | { is: 'channel'; manner: 'ok' | 'no' | 'never' }
  | { is: 'replay' }
  | { is: 'nothing' }
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ after: fc.constantFrom(0, 0, 0.2, 1, 30), is: fc.constant('ticket' as const), open: fc.boolean() },
      ...{ ticket: fc.integer({ min: 1, max: tickets }), priority: fc.constantFrom('P1', 'P2', 'P3') },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ after: fc.constantFrom(0, 5), is: fc.constant('channel' as const) },
      manner: fc.constantFrom('ok', 'no', 'never'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ after: fc.constantFrom(0, 5), is: fc.constant('replay' as const) }) },
  { weight: 3, arbitrary: fc.record({ after: fc.constantFrom(0.5, 1, 60, 400), is: fc.constant('nothing' as const) }) },
);

/** An office with a person and a program that are told, a channel that can be bad, and a clock that is put on. */
class Office {
  now = start;
  manner: 'ok' | 'no' | 'never' = 'ok';
  readonly acknowledged: (Outgoing & { at: number })[] = [];
  readonly made: { at: number; address: string; notices: Outgoing['notices'] }[] = [];
  readonly truth = new Map<number, boolean>();
  readonly #seqs = new Map<number, number>();
  readonly #seen = new Set<string>();
  readonly #store: Store;
  readonly #channels: Channels;

  constructor(store: Store) {
    this.#store = store;
    const channel = (kind: Channel['kind']): Channel => ({
      kind,
      trouble: null,
      check() {},
      send: (out) => this.#send(out),
    });
    this.#channels = {
      mail: channel('mail'),
      webhook: channel('webhook'),
      file: channel('file'),
      zalo: channel('zalo'),
      sms: channel('sms'),
    };
  }

  async #send(out: Outgoing): Promise<void> {
    if (this.manner !== 'ok') throw new ChannelFailure('no', { final: this.manner === 'never' });
    this.acknowledged.push({ ...out, at: this.now });
  }

  /** A ticket changes, as the state machine would let it. */
  async change(ticket: number, isOpen: boolean, priority: string): Promise<void> {
    if ((this.truth.get(ticket) ?? false) === isOpen) return;
    const seq = (this.#seqs.get(ticket) ?? 0) + 1;
    this.#seqs.set(ticket, seq);
    this.truth.set(ticket, isOpen);
    const at = new Date(this.now).toISOString();
    const closedAt = isOpen ? null : at;
    const about = { ticket, unit: '00364', kind: 'printer', device: null, priority, reasons: [], recurrences: 0 };
    await this.#store.db.transaction().execute(async (tx) => {
      const row = { state: isOpen ? 'new' : 'closed', closed_at: closedAt, seq };
      await tx.updateTable('ticket').set(row).where('number', '=', ticket).execute();
      const says = isOpen ? 'opened' : 'closed';
      await saveNoticeEvent(tx, { seq, says, to: null, facts: { ...about, openedAt: at, closedAt } });
    });
  }

  async work(): Promise<void> {
    const time = localTime;
    await this.#store.db.transaction().execute(async (tx) => {
      const day = '2026-03-02';
      await shareOut(tx, { day, limit: 3 });
      await makeDeliveries(tx, { channels: this.#channels, hotline: '1022', now: this.now, gapMs, day, time });
    });
    await this.#note();
    const sending = { store: this.#store, channels: this.#channels, now: () => this.now, random: () => 0.5 };
    using metrics = startMetrics();
    const more = { metrics: metrics.registry, log: silentLog, signal: new AbortController().signal };
    const sender = new Sender({ ...sending, ...more, attempts: 3, tryMs: 1000, gapMs });
    await sender.begin(async () => {});
    await sender.drained();
  }

  /** Messages that were made since. */
  async #note(): Promise<void> {
    for (const { id, tracking } of await this.#store.db.selectFrom('notice_delivery').selectAll().execute()) {
      if (this.#seen.has(tracking)) continue;
      this.#seen.add(tracking);
      const delivery = await findDelivery(this.#store.db, id);
      if (delivery) this.made.push({ at: this.now, address: delivery.address, notices: delivery.body.notices });
    }
  }

  async replay(): Promise<void> {
    const dead = await this.#store.db.selectFrom('notice_delivery').select('id').where('state', '=', 'dead').execute();
    for (const { id } of dead) {
      const delivery = await findDelivery(this.#store.db, id);
      if (delivery)
        await this.#store.db.transaction().execute((tx) => replayDelivery(tx, delivery, { now: this.now, gapMs }));
    }
  }

  async live(happenings: readonly Happening[]): Promise<void> {
    for (const one of happenings) {
      this.now += one.after * minute;
      if (one.is === 'ticket') await this.change(one.ticket, one.open, one.priority);
      if (one.is === 'channel') this.manner = one.manner;
      if (one.is === 'replay') await this.replay();
      await this.work();
    }
    await this.settle();
  }

  async closeAll(): Promise<void> {
    for (const ticket of this.truth.keys()) await this.change(ticket, false, 'P2');
    await this.settle();
  }

  async settle(): Promise<void> {
    this.manner = 'ok';
    // Out of the quiet hours, and long enough for every try and every minute between two messages.
    for (let round = 0; round < 25; round += 1) {
      this.now += 45 * minute;
      await this.replay();
      await this.work();
    }
  }
}

const addresses = ['it@phuong.example', 'https://glpi.example/'] as const;

async function makeOffice(store: Store): Promise<Office> {
  await store.db.transaction().execute(async (tx) => {
    const all = { account: null, language: 'vi' as const, unit: null, priorities: [], kinds: [] };
    const made = { at: '2026-03-02T00:00:00.000Z', by: 'x' };
    await insertSubscription(tx, { channel: 'mail', address: addresses[0], quiet: quietHours, ...all }, made);
    await insertSubscription(tx, { channel: 'webhook', address: addresses[1], quiet: null, ...all }, made);
    for (let number = 1; number <= tickets; number += 1) {
      const about = { device_id: `d-${number}`, device_name: null, kind: 'printer', unit: '00364', priority: 'P3' };
      const times = { opened_at: made.at, closed_at: null, fault_since: made.at };
      const rest = { state: 'new', causes: '[]', recurrences: 0, proof: null, seq: 0 };
      await tx
        .insertInto('ticket')
        .values({ number, ...about, ...times, ...rest })
        .execute();
    }
  });
  return new Office(store);
}

test('whatever happens, each opening that was told has its end, no end comes without one, and nobody is flooded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-notices-'));
  let count = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (happenings) => {
        const store = openSqliteStore(join(folder, `${++count}.db`));
        try {
          const office = await makeOffice(store);
          await office.live(happenings);
          for (const address of addresses) expectPairs(office, address);
          await office.closeAll();
          for (const address of addresses) expectPairs(office, address);
          expectCalm(office);
          expect(new Set(office.acknowledged.map(({ tracking }) => tracking)).size).toBe(office.acknowledged.length);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 30 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

/** Of each ticket opening and end by turns, and at the end what is true. */
function expectPairs(office: Office, address: string): void {
  const told = office.acknowledged.filter((one) => one.address === address).flatMap(({ notices }) => notices);
  for (let ticket = 1; ticket <= tickets; ticket += 1) {
    const said = told.filter((notice) => notice.ticket === ticket).map(({ says }) => says);
    expect(said).toEqual(said.map((_, at) => (at % 2 === 0 ? 'opened' : 'closed')));
    expect(said.length % 2 === 1).toBe(office.truth.get(ticket) ?? false);
  }
}

/** One message a minute to a person at most, as they are made and as they are got, and in quiet hours of a P1 only is one made. */
function expectCalm(office: Office): void {
  const mails = office.made.filter(({ address }) => address === addresses[0]);
  const got = office.acknowledged.filter(({ address }) => address === addresses[0]);
  for (const some of [mails, got])
    for (const [index, { at }] of some.entries())
      if (index > 0) expect(at - (some[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(gapMs);
  for (const { at: now, notices } of mails) {
    const isQuiet = minutesLeft({ from: 22 * 60, to: 6 * 60 + 30 }, minuteOfDay(now)) > 0;
    if (isQuiet) for (const { priority } of notices) expect(priority).toBe('P1');
  }
}
