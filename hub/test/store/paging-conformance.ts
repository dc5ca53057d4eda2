import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whole } from '../../src/access/index.ts';
import { cutPage } from '../../src/api/page.ts';
import { readAgents } from '../../src/api/read-agents.ts';
import { type DeviceFilter, devicePlace, eachDevice, readDevices } from '../../src/api/read-devices.ts';
import { type Store, saveRegister } from '../../src/store/index.ts';
import { listTickets } from '../../src/store/tickets/list-tickets.ts';
import { smallInstallation } from '../support/sample.ts';

const now = Date.parse('2026-03-02T12:00:00Z');
const at = (seconds: number): string => new Date(now - seconds * 1000).toISOString();
const viewpoint = { now, startedAt: at(3600) };
const day = '2026-03-02';
const part = (...codes: string[]) => ({ is: 'part' as const, codes: new Set(codes), ids: new Set<string>() });

/** A list of the interface: adds rows, and gives the names of all or of a page. */
interface List {
  add: (names: readonly string[]) => Promise<void>;
  page: (asked: { limit: number; cursor?: string }) => Promise<{ names: string[]; next: string | null }>;
}

/** What every store must do when it cuts lists into pages. */
export function pagingConformance(
  name: string,
  open: () => Promise<{ store: Store; remove: () => Promise<void> }>,
): void {
  describe(`${name} as a store of lists`, () => {
    let store: Store;
    let remove: () => Promise<void>;
    beforeEach(async () => {
      ({ store, remove } = await open());
      await store.db.transaction().execute((tx) => saveRegister(tx, smallInstallation));
      await addAgents(store, ['pc-0']);
    });
    afterEach(() => remove());

    const lists: Record<string, () => List> = {
      agents: () => agentList(store),
      devices: () => deviceList(store),
      tickets: () => ticketList(store),
    };

    test.each(Object.keys(lists))(
      'gives each of the %s once, whatever the pages, while others are added',
      async (key) => {
        const list = lists[key]?.() ?? agentList(store);
        let count = 0;
        const more = async (size: number): Promise<string[]> => {
          const names = Array.from({ length: size }, () => `${key}-${((count++ * 7919) % 100_003).toString(36)}`);
          await list.add(names);
          return names;
        };
        const sizes = fc.array(
          fc.record({ limit: fc.integer({ min: 1, max: 7 }), added: fc.integer({ min: 0, max: 3 }) }),
          {
            minLength: 1,
            maxLength: 5,
          },
        );
        await fc.assert(
          fc.asyncProperty(sizes, async (steps) => {
            await more(3);
            const before = (await list.page({ limit: 100_000 })).names;
            const walked: string[] = [];
            for (let cursor: string | undefined, n = 0; ; n += 1) {
              const { limit = 3, added = 0 } = steps[n % steps.length] ?? {};
              const { names, next } = await list.page({ limit, ...(cursor !== undefined && { cursor }) });
              walked.push(...names);
              if (next === null) break;
              expect(names).toHaveLength(limit);
              if (n < 20) await more(added);
              cursor = next;
            }
            expect(new Set(walked).size).toBe(walked.length);
            const old = new Set(before);
            expect(walked.filter((each) => old.has(each))).toEqual(before);
          }),
          { numRuns: 12 },
        );
      },
    );

    test('finds devices by the health that is shown, and in their scope only', async () => {
      await addAgents(store, ['pc-1'], { presence_state: 'online', presence_at: at(30) });
      // Heard, but not lately enough for a heartbeat of 60 seconds.
      await addAgents(store, ['pc-2'], { presence_state: 'online', presence_at: at(200), last_report_at: at(190) });
      await addDevices(store, ['a1', 'a2'], { agent: 'pc-1' });
      await addDevices(store, ['b1'], { agent: 'pc-1', health: 'down' });
      await addDevices(store, ['c1'], { agent: 'pc-1', health: 'unknown' });
      await addDevices(store, ['s1'], { agent: 'pc-2' });
      await addDevices(store, ['z1'], { agent: 'pc-0' });
      const ids = async (filter: DeviceFilter, scope = whole) =>
        (await Array.fromAsync(eachDevice(store.read, { filter, day, viewpoint, scope }))).map(({ id }) => id);
      expect(await ids({ health: 'ok' })).toEqual(['a1', 'a2']);
      expect(await ids({ health: 'down' })).toEqual(['b1', '00364-SC-01']);
      expect(await ids({ health: 'unknown' })).toEqual(['c1', 's1', 'z1', '00364-PR-01']);
      expect(await ids({ health: 'degraded' })).toEqual([]);
      expect(await ids({ agent: 'pc-2' })).toEqual(['s1']);
      expect(await ids({ kind: 'scanner' })).toEqual(['00364-SC-01']);
      expect(await ids({ id: '00364-PR-01' })).toEqual(['00364-PR-01']);
      expect(await ids({}, part('00365') as never)).toEqual([]);
      expect(await ids({}, part() as never)).toEqual([]);
      expect(await ids({ unit: '00364' }, part('00364', '1') as never)).toHaveLength(8);
    });

    test('finds tickets by their state and scope, the newest first', async () => {
      await addTickets(store, ['d1', 'd2', 'd3', 'd4']);
      await store.db.updateTable('ticket').set({ state: 'closed' }).where('device_id', 'in', ['d2', 'd3']).execute();
      const devices = async (asked: Parameters<typeof listTickets>[1]) =>
        (await listTickets(store.read, asked)).map(({ device }) => device);
      expect(await devices({ state: 'open' })).toEqual(['d4', 'd1']);
      expect(await devices({ state: 'closed' })).toEqual(['d3', 'd2']);
      expect(await devices({ state: 'closed', limit: 1 })).toEqual(['d3']);
      expect(await devices({ scope: part('00364') })).toEqual(['d4', 'd3', 'd2', 'd1']);
      expect(await devices({ scope: part('00365') })).toEqual([]);
    });
  });
}

async function addAgents(store: Store, ids: readonly string[], more: object = {}): Promise<void> {
  const common = { unit_id: '00364@2022-06-30', enrolled_at: at(9), cert_serial: '4a', cert_expires_at: at(-9) };
  await store.db
    .insertInto('agent')
    .values(ids.map((id) => ({ id, ...common, capabilities: '[]', pc_reasons: '[]', ...more })))
    .execute();
}

async function addDevices(store: Store, ids: readonly string[], more: object = {}): Promise<void> {
  const times = { first_seen_at: at(9), last_seen_at: at(9), since: at(9), changed_at: at(9) };
  const common = { agent: 'pc-0', kind: 'printer', name: 'máy in', health: 'ok', reasons: '[]', raw: '[]', body: '{}' };
  await store.db
    .insertInto('observed_device')
    .values(ids.map((id) => ({ id, key: id, ...common, ...times, ...more })))
    .execute();
}

async function addTickets(store: Store, devices: readonly string[]): Promise<void> {
  const common = { device_name: null, kind: 'printer', unit: '00364', state: 'new', priority: 'P2', causes: '[]' };
  const times = { opened_at: at(9), closed_at: null, fault_since: at(9), recurrences: 0, proof: null, seq: 1 };
  for (const device_id of devices)
    await store.db
      .insertInto('ticket')
      .values({ device_id, ...common, ...times })
      .execute();
}

const agentList = (store: Store): List => ({
  add: async (names) => void (names.length > 0 && (await addAgents(store, names))),
  async page(asked) {
    const { rows, next } = await cutPage(asked, {
      ...{ placeOf: ({ id }: { id: string }) => [id], like: ['string'] },
      read: ({ after, limit }) => readAgents(store.read, { day, after: after && String(after[0]), limit }),
    });
    return { names: rows.map(({ id }) => id), next };
  },
});

const deviceList = (store: Store): List => ({
  add: async (names) => void (names.length > 0 && (await addDevices(store, names))),
  async page(asked) {
    const { rows, next } = await cutPage(asked, {
      ...{ placeOf: devicePlace, like: ['number', 'string'] },
      read: (cut) => readDevices(store.read, { filter: {}, day, viewpoint, ...cut }),
    });
    return { names: rows.map(({ id }) => id), next };
  },
});

const ticketList = (store: Store): List => ({
  add: (names) => addTickets(store, names),
  async page(asked) {
    const { rows, next } = await cutPage(asked, {
      ...{ placeOf: ({ number }: { number: number }) => [-number], like: ['number'] },
      read: ({ after, limit }) => listTickets(store.read, { before: after === null ? null : -Number(after[0]), limit }),
    });
    return { names: rows.map(({ device }) => String(device)), next };
  },
});
