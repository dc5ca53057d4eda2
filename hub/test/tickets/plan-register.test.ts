import { deviceDefaults } from '@motcua/inventory';
import { describe, expect, test } from 'vitest';
import { evolve } from '../../src/tickets/evolve.ts';
import { planMended, planOpenings } from '../../src/tickets/plan-register.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

const at = '2022-03-02T02:00:00.000Z';
const device = (nn: string, status: 'broken' | 'in_use') => ({
  ...deviceDefaults,
  ...{ id: `u-PR-${nn}`, tag: `u-PR-${nn}`, kind: 'printer' as const, unit: 'u', status },
  ...{ validFrom: '2022-06-30', validTo: null },
});
const installation = { simulated: true, devices: [device('01', 'broken'), device('02', 'in_use')] };
const [opened] = planOpenings(installation, [{ device: 'u-PR-01', openedAt: at }]);
const ticket = evolve(null, opened as never);

describe('planOpenings', () => {
  test('opens what the books call broken, in the name of the register, and says that it is simulated', () => {
    expect(ticket).toMatchObject({
      ...{ state: 'new', priority: 'P2', openedAt: at, kind: 'printer' },
      voices: [{ source: 'register', by: 'register', reason: 'reported-broken' }],
    });
    expect(opened?.data.simulated).toBe(true);
  });

  test('is urgent where no other of its kind is left', () => {
    const alone = { ...installation, devices: [device('01', 'broken')] };
    expect(planOpenings(alone, [{ device: 'u-PR-01', openedAt: at }])[0]?.data.priority).toBe('P1');
  });

  test('leaves out what is not on the books', () => {
    expect(planOpenings(installation, [{ device: 'x', openedAt: at }])).toEqual([]);
  });
});

describe('planMended', () => {
  const mend = (from: Ticket | null) => planMended(from, { at, note: 'register:7' }).map(({ type }) => type);
  test('ends the cause and closes', () => {
    expect(mend(ticket)).toEqual(['cause_ended', 'moved', 'moved']);
    expect(mend({ ...ticket, state: 'resolved' })).toEqual(['cause_ended', 'moved']);
  });

  test('closes nothing while somebody says that something else is wrong', () => {
    const causes = [...ticket.causes, { reason: 'media-jam', since: at, until: null, by: 'person' }];
    expect(mend({ ...ticket, causes })).toEqual(['cause_ended']);
  });

  test('has nothing to do with tickets of others', () => {
    expect(mend(null)).toEqual([]);
    expect(mend({ ...ticket, state: 'closed' })).toEqual([]);
    expect(mend({ ...ticket, causes: [] })).toEqual([]);
  });
});
