import { expect, test } from 'vitest';
import { describeTicketEvent } from '../../src/index.ts';

const event = (type: string, data: Record<string, unknown>) => ({
  ...{ seq: 1, at: '2026-03-02T01:00:00.000Z', actor: 'lan', type, data },
});

test.each([
  [
    event('moved', { to: 'waiting_vendor', note: 'x', vendor: 'Công ty Thử' }),
    'Moved to: waiting for vendor. Vendor: Công ty Thử. x',
  ],
  [
    event('moved', { to: 'waiting_parts', note: 'x', part: 'trống mực' }),
    'Moved to: waiting for parts. Part: trống mực. x',
  ],
  [event('moved', { to: 'triaged', note: null }), 'Moved to: triaged'],
  [event('lent', { tag: 'KHO-PR-01', from: 'KHO', until: null, note: null }), 'Lent KHO-PR-01 of KHO as a replacement'],
  [
    event('lent', { tag: 'KHO-PR-01', from: 'KHO', until: '2026-03-16', note: 'x' }),
    'Lent KHO-PR-01 of KHO as a replacement, to be back by 2026-03-16. x',
  ],
  [event('returned', { tag: 'KHO-PR-01', note: null }), 'The replacement KHO-PR-01 is back'],
  [event('photo_removed', { photo: 'p-1', reason: 'có mặt người' }), 'Photo p-1 removed: có mặt người'],
  [event('assigned', { to: 'it_staff', state: 'assigned', note: null }), 'Assigned to IT staff'],
])('%j', (given, wanted) => {
  expect(describeTicketEvent(given, 'en')).toBe(wanted);
});
