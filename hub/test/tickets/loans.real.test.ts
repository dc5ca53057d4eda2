import { expect, test } from 'vitest';
import { makeData, startHub } from '../support/hub.ts';
import { twoWards } from '../support/two-wards.ts';

const [printer] = twoWards.devices;
if (printer === undefined) throw new Error('no printer');
const spare = { ...printer, id: 'KHO-PR-01', tag: 'KHO-PR-01', unit: '002', place: null, status: 'in_stock' as const };
const installation = { ...twoWards, devices: [...twoWards.devices, spare] };

test('a spare is lent once, by whoever may see it, shown in its ticket, and back before the ticket is over', async () => {
  using data = await makeData(undefined, installation);
  await using hub = await startHub(data.dataDir);
  const post = (path: string, body: object, token?: string) =>
    hub.api('POST', path, { body, ...(token !== undefined && { token }) });
  for (const device of ['00001-PR-01', '00002-PR-01']) await post('/v1/tickets', { device, text: 'hỏng' });

  expect((await post('/v1/tickets/1/lend', { device: '00002-PR-01' })).body.code).toBe('E_LOAN_STOCK');
  const lent = await post('/v1/tickets/1/lend', { device: 'KHO-PR-01', until: '2026-12-31' });
  expect(lent.body.loans).toMatchObject([{ tag: 'KHO-PR-01', from: '002', until: '2026-12-31', returnedAt: null }]);
  expect((await post('/v1/tickets/2/lend', { device: 'KHO-PR-01' })).body).toMatchObject({
    ...{ code: 'E_LOAN_TAKEN', params: { ticket: 1 } },
  });
  expect((await hub.api('GET', '/v1/loans')).body).toMatchObject({
    ...{ simulated: true, next: null, loans: [{ ticket: 1, unit: '00001', state: 'new', tag: 'KHO-PR-01' }] },
  });
  expect((await post('/v1/tickets/1/reject', { reason: 'x' })).body.code).toBe('E_LOAN_OPEN');
  expect((await post('/v1/tickets/2/return', { device: 'KHO-PR-01' })).body.code).toBe('E_LOAN_UNKNOWN');
  const back = await post('/v1/tickets/1/return', { device: 'KHO-PR-01', note: 'còn tốt' });
  expect(back.body.loans[0].returnedAt).not.toBeNull();
  expect((await hub.api('GET', '/v1/loans')).body.loans).toEqual([]);
  expect((await post('/v1/tickets/1/reject', { reason: 'x' })).body.state).toBe('rejected');

  // What is in the stock of somebody else's district is not there for who works in this one.
  const password = 'bốn con voi đi dạo';
  await post('/v1/accounts', { name: 'lan', display: 'Lan', password, grants: [{ role: 'it', unit: '001' }] });
  const { body: session } = await post('/v1/login', { name: 'lan', password });
  await post('/v1/tickets', { device: '00001-PR-01', text: 'hỏng nữa' });
  const { body } = await post('/v1/tickets/3/lend', { device: 'KHO-PR-01' }, session.token);
  expect(body.code).toBe('E_DEVICE_UNKNOWN');
});

test('a ticket says what part and which vendor it waits for', async () => {
  using data = await makeData(undefined, installation);
  await using hub = await startHub(data.dataDir);
  const post = (path: string, body: object) => hub.api('POST', path, { body });
  await post('/v1/tickets', { device: '00001-PR-01', text: 'hỏng' });
  await post('/v1/tickets/1/assign', { to: 'it_staff' });
  await post('/v1/tickets/1/start', {});
  const { body } = await post('/v1/tickets/1/wait', { for: 'vendor', reason: 'bảo hành', vendor: 'Công ty Thử' });
  expect(body.state).toBe('waiting_vendor');
  expect(body.events.at(-1).data).toEqual({ to: 'waiting_vendor', note: 'bảo hành', vendor: 'Công ty Thử' });
});
