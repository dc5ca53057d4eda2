import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { listTickets } from '../../src/store/tickets/list-tickets.ts';
import { showTicket } from '../../src/store/tickets/show-ticket.ts';
import type { TicketEvent } from '../../src/tickets/events.ts';
import { replay } from '../../src/tickets/evolve.ts';
import { fakeClock, judgeOf, openTestStore, reading } from './installation.ts';
import { expectTickets, type Seen } from './oracle.ts';

const rules = { holdDownSeconds: 30, holdDegradedSeconds: 90, healthyReadings: 3, reopenDays: 7, flapTurns: 0 };
const names = ['a', 'b'] as const;

/** What can happen. The first two are life; the others must not change what comes of it. */
type Op =
  | { op: 'read'; device: 'a' | 'b'; health: Seen['health']; reasons: string[]; healthyCount: number }
  | { op: 'pass'; seconds: number }
  | { op: 'offFor'; seconds: number }
  | { op: 'restart' }
  | { op: 'dieOnce' }
  | { op: 'set'; seconds: number };

const read = fc.record({
  op: fc.constant('read' as const),
  device: fc.constantFrom(...names),
  health: fc.constantFrom('ok', 'ok', 'degraded', 'down', 'down', 'unknown'),
  reasons: fc.subarray(['media-empty', 'cover-open', 'toner-low']),
  healthyCount: fc.integer({ min: 1, max: 3 }),
});
const seconds = fc.integer({ min: 1, max: 50 });
const pass = seconds.map((n): Op => ({ op: 'pass', seconds: n }));
const trouble = fc.oneof(
  seconds.map((n): Op => ({ op: 'offFor', seconds: n })),
  fc.constantFrom<Op>({ op: 'restart' }, { op: 'dieOnce' }),
);
const set = fc.integer({ min: -7200, max: 7200 }).map((n): Op => ({ op: 'set', seconds: n }));
const life = (...more: fc.Arbitrary<Op>[]) => fc.array(fc.oneof(read, read, pass, ...more), { maxLength: 40 });

let store: Store;
let close: () => Promise<void>;
let lives = 0;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
});
afterAll(() => close());

/** Lives through the operations with a timer that fires on the second, except while the hub is off. */
async function live(ops: readonly Op[]) {
  await store.db.deleteFrom('fault').execute();
  const prefix = `life-${++lives}-`;
  const clock = fakeClock();
  const begin = () => judgeOf(store, { clock, ...rules });
  const seen: Record<'a' | 'b', Seen[]> = { a: [], b: [] };
  let judge = begin();
  let dies = false;
  for (const step of ops) {
    if (step.op === 'pass') await passWithTimer(judge, clock, step.seconds);
    if (step.op === 'offFor') clock.pass(step.seconds);
    if (step.op === 'offFor' || step.op === 'restart') judge = begin();
    if (step.op === 'dieOnce') dies = true;
    if (step.op === 'set') clock.set(step.seconds);
    if (step.op !== 'read') continue;
    const { device, health, reasons } = step;
    const healthyCount = health === 'ok' ? step.healthyCount : 0;
    const sent = reading(prefix + device, { health, reasons: health === 'ok' ? [] : reasons, healthyCount });
    seen[device].push({ at: clock.monotonic() / 1000, health, healthyCount });
    if (dies) {
      await judge.foldAndDie(sent);
      judge = begin();
      dies = false;
    }
    await judge.fold(sent);
  }
  await judge.lookNow();
  return { seen, end: clock.monotonic() / 1000, tickets: await ticketsOf(prefix) };
}

async function passWithTimer(judge: ReturnType<typeof judgeOf>, clock: ReturnType<typeof fakeClock>, total: number) {
  for (let left = total; left > 0; ) {
    const due = await judge.lookNow();
    const step = Math.min(left, due === null ? left : Math.ceil(due / 1000));
    clock.pass(step);
    left -= step;
  }
  await judge.lookNow();
}

async function ticketsOf(prefix: string) {
  const rows = (await listTickets(store.read)).filter(({ device }) => device?.startsWith(prefix)).toReversed();
  const tickets = await Promise.all(rows.map(({ number }) => showTicket(store.read, number)));
  return names.map((name) => tickets.filter(({ device }) => device === prefix + name));
}
type Lived = Awaited<ReturnType<typeof live>>;

/** The logs without when they were written and the names that differ from life to life. */
const logs = ({ tickets }: Lived, keep: (event: TicketEvent) => unknown) =>
  tickets.map((ofDevice) => ofDevice.map(({ events }) => events.map((event) => keep(event as TicketEvent))));
const withData = ({ type, data }: TicketEvent) => ({ type, data: { ...data, device: null } });
const withReasons = ({ type, data }: TicketEvent) => [
  type,
  'reason' in data ? data.reason : 'causes' in data ? data.causes.map(({ reason }) => reason) : null,
];

/** Life without what must not matter: no restart, no death, no clock that is set, a timer that always runs. */
const smooth = (ops: readonly Op[]): Op[] =>
  ops.flatMap((step): Op[] => {
    if (step.op === 'read' || step.op === 'pass') return [step];
    return step.op === 'offFor' ? [{ op: 'pass', seconds: step.seconds }] : [];
  });

function checkInvariants({ seen, end, tickets }: Lived): void {
  for (const [index, name] of names.entries()) {
    const ofDevice = tickets[index] ?? [];
    const events = ofDevice.flatMap((ticket) => ticket.events.map(({ type }) => type));
    const turns = events.filter((type) => type === 'opened' || type === 'reopened' || type === 'closed');
    const { holdDownSeconds: holdDown, holdDegradedSeconds: holdDegraded, healthyReadings } = rules;
    const expected = expectTickets(seen[name], { end, holdDown, holdDegraded, healthyReadings });
    const ended = turns.filter((type) => type === 'closed').length;
    expect({ held: turns.length - ended, ended }).toEqual(expected);
    expect(turns.every((type, turn) => (type === 'closed') === (turn % 2 === 1))).toBe(true);
    expect(ofDevice.filter(({ state }) => state !== 'closed').length).toBeLessThanOrEqual(1);
    for (const { number: _, dueAt: _d, events: ofTicket, ...stored } of ofDevice) {
      expect({ ...replay(ofTicket as TicketEvent[]) }).toEqual({ ...stored, seq: ofTicket.length });
      for (const { since, until } of stored.causes) expect(until === null || until >= since).toBe(true);
    }
  }
}

const runs = { numRuns: 300, seed: 20_260_302 };

describe('whatever happens to devices', () => {
  test(
    'every fault that held has one ticket, opened and closed in pairs, and nothing else has',
    { timeout: 60_000 },
    () =>
      fc.assert(
        fc.asyncProperty(life(), async (ops) => checkInvariants(await live(ops))),
        runs,
      ),
  );
});

describe('whatever happens to the hub', () => {
  test('stops, restarts and deaths before a commit leave the same logs', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(life(trouble), async (ops) => {
        const rough = await live(ops);
        checkInvariants(rough);
        expect(logs(rough, withData)).toEqual(logs(await live(smooth(ops)), withData));
      }),
      runs,
    ),
  );

  test('a clock that jumps leaves the same logs but for the times', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(life(trouble, set), async (ops) => {
        const calm = ops.filter((step) => step.op !== 'offFor' && step.op !== 'restart' && step.op !== 'dieOnce');
        const rough = await live(calm);
        checkInvariants(rough);
        expect(logs(rough, withReasons)).toEqual(logs(await live(smooth(calm)), withReasons));
      }),
      runs,
    ),
  );
});
