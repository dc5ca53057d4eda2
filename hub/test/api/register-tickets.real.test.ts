import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initInstallation } from '../../src/index.ts';
import { startHub, type TestHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const openedAt = '2022-05-04T02:00:00.000Z';
const devices = twoWards.devices.map((device) => ({ ...device, status: 'broken' as const }));
let folder = '';
let hub: TestHub;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-tickets-'));
  const dataDir = join(folder, 'data');
  const tickets = devices.map(({ id: device }) => ({ device, openedAt }));
  await initInstallation({ dataDir, installation: { ...twoWards, devices }, name: 'thử', tickets });
  // They were opened long ago, and clocks would write into their logs.
  hub = await startHub(dataDir, { settings: { escalations: 'off' } });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const states = async () => {
  const { body } = await hub.api('GET', '/v1/tickets');
  return body.tickets.map(({ device, state }: { device: string; state: string }) => `${device} ${state}`);
};

test('what the books call broken has its ticket, which closes when they do not any more', async () => {
  expect(await states()).toEqual(['00002-PR-01 new', '00001-PR-01 new']);
  const [before] = devices;
  const row = { ...before, status: 'in_use' };
  const change = { action: 'update', kind: 'device', row, before };
  const body = { kind: 'apply', title: 'Đã sửa xong', changes: [change] };
  expect((await hub.api('POST', '/v1/register/changes', { body })).status).toBe(200);
  expect(await states()).toEqual(['00002-PR-01 new', '00001-PR-01 closed']);
  const { body: ticket } = await hub.api('GET', '/v1/tickets/1');
  expect(ticket.events.map(({ type, actor }: { type: string; actor: string }) => `${type} ${actor}`)).toEqual([
    ...['opened register', 'cause_ended register', 'moved register', 'moved register'],
  ]);
  expect(ticket.events.at(-1).data.note).toMatch(/^register:\d+$/);
});

test('it is long overdue, and a person who reports it is a second voice', async () => {
  const { body } = await hub.api('POST', '/v1/tickets', { body: { device: '00002-PR-01', text: 'vẫn hỏng' } });
  expect(body).toMatchObject({ number: 2, joined: true, openedAt });
  expect(body.voices.map(({ source }: { source: string }) => source)).toEqual(['register', 'person']);
  // P1, the only printer of its ward: four working hours from nine o'clock on.
  expect(body.dueAt).toBe('2022-05-04T07:30:00.000Z');
  const { body: clocks } = await hub.api('GET', '/v1/tickets/2/clocks');
  expect(clocks.clocks[1]).toMatchObject({ name: 'repair', action: 'runs', allowed: 240, calendarKnown: false });
});
