import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultFaultSettings, type FaultSettings } from '../../src/faults/settings.ts';
import { type JudgeClock, jumpMeter } from '../../src/judge/clock.ts';
import { foldReadings, type JudgeReading } from '../../src/judge/fold-readings.ts';
import { Heartbeats } from '../../src/judge/heartbeats.ts';
import { lookAround } from '../../src/judge/look-around.ts';
import { runDue } from '../../src/judge/run-due.ts';
import { type JudgeContext, takeMoment } from '../../src/judge/take-moment.ts';
import { silentLog } from '../../src/log/index.ts';
import { openSqliteStore, type Store, type Tx } from '../../src/store/index.ts';
import { Calendars } from '../../src/tickets/sla/calendars.ts';

/** 08:00 in Hanoi on a Monday. */
export const start = Date.UTC(2026, 2, 2, 1);
export const iso = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

/** A clock that stands still until it is moved; `set` is somebody setting it, `pass` is time. */
export function fakeClock() {
  let passed = 0;
  let set = 0;
  return {
    now: () => start + (passed + set) * 1000,
    monotonic: () => passed * 1000,
    pass: (seconds: number) => {
      passed += seconds;
    },
    set: (seconds: number) => {
      set += seconds;
    },
  };
}
export type FakeClock = ReturnType<typeof fakeClock>;

/** A store in a folder of its own with one unit and one agent. */
export async function openTestStore(): Promise<{ store: Store; path: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-judge-'));
  const path = join(folder, 'hub.sqlite');
  const store = openSqliteStore(path);
  await store.db.insertInto('unit_identity').values({ id: unit.id }).execute();
  await store.db.insertInto('unit').values(unit).execute();
  await addAgent(store, 'pc-1');
  return {
    store,
    path,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

const unit = {
  id: 'u-1',
  code: '00364',
  name: 'Phường thử',
  kind: 'one_stop_unit',
  level: 'commune',
  unit_type: 'phuong',
  parent: null,
  area: null,
  officers: null,
  digitising_officers: null,
  uplink_mbps: null,
  facts: '{}',
  valid_from: '2020-01-01',
  valid_to: null,
};

export async function addAgent(store: Store, id: string): Promise<void> {
  const enrolled = { enrolled_at: iso(0), cert_serial: '1', cert_expires_at: iso(0) };
  const empty = { capabilities: '[]', pc_reasons: '[]' };
  const row = { id, unit_id: 'u-1', hostname: id, os: null, ...enrolled, ...empty };
  await store.db
    .insertInto('agent')
    .values({ ...row, ...nulls })
    .execute();
}
const nulls = {
  retired_at: null,
  agent_version: null,
  node_version: null,
  presence_state: null,
  presence_boot: null,
  presence_at: null,
  presence_goodbye: null,
  last_report_at: null,
  boot: null,
  seq: null,
  pc_health: null,
  pc_body: null,
  losses: null,
  probes: null,
};

/** What a device was seen in, as ingest records it before the judge judges. */
export async function observe(store: Store, { id, health }: { id: string; health: string }): Promise<void> {
  const times = { first_seen_at: iso(0), last_seen_at: iso(0), since: iso(0), changed_at: iso(0) };
  const lists = { reasons: '[]', raw: '[]', body: '{}' };
  await store.db
    .insertInto('observed_device')
    .values({ id, agent: 'pc-1', key: id, kind: 'printer', name: id, health, ...lists, ...times })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ health }))
    .execute();
}

export const reading = (deviceId: string, change: Partial<JudgeReading> = {}): JudgeReading => ({
  deviceId,
  name: 'counter1',
  agent: 'pc-1',
  unit: '00364',
  kind: 'printer',
  health: 'ok',
  reasons: [],
  healthyCount: 1,
  ...change,
});
export const down = (deviceId: string, ...reasons: string[]): JudgeReading =>
  reading(deviceId, { health: 'down', reasons: reasons.length > 0 ? reasons : ['media-empty'], healthyCount: 0 });

/** One run of a judge whose timer is a hand: `lookNow` does what is due at this moment. */
export function judgeOf(store: Store, { clock, run = randomUUID(), ...settings }: JudgeOfOptions) {
  // At any hour of any day, unless a test is about hours.
  const all = { ...defaultFaultSettings, officeHours: false, ...settings };
  const calendars = new Calendars();
  const context: JudgeContext = { run, clock, jumped: jumpMeter(clock), settings: all, calendars, log: silentLog };
  const lookout = { heartbeats: new Heartbeats(), startedAt: clock.now() };
  const take = (tx: Tx) => takeMoment(tx, context);
  const foldWith = (readings: readonly JudgeReading[], after: (tx: Tx) => Promise<unknown>) =>
    store.db.transaction().execute(async (tx) => {
      const changed = await foldReadings(tx, readings, take);
      await after(tx);
      return changed;
    });
  return {
    /** Judges readings and does something more in the same transaction. */
    foldWith,
    fold: (...readings: JudgeReading[]) => foldWith(readings, async () => {}),
    /** The same, cut off before the commit. */
    foldAndDie: (...readings: JudgeReading[]) =>
      foldWith(readings, async () => {
        throw new Error('power cut');
      }).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'power cut') throw error;
      }),
    lookNow: () => runDue(store, { take, fence: async () => {} }),
    /** Looks who is silent; the hub has run since `startedAt`. */
    lookAround: () =>
      lookAround(store, {
        take,
        fence: async () => {},
        lookout,
        about: { now: clock.now(), settings: all, calendars },
      }),
  };
}
type JudgeOfOptions = { clock: JudgeClock; run?: string } & Partial<FaultSettings>;
