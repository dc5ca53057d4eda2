import { describe, expect, test } from 'vitest';
import {
  deviceDefaults,
  type Installation,
  type PersonSight,
  planReconcile,
  reconcileChanges,
  withPeople,
} from '../../src/index.ts';

const dated = { validFrom: '2022-06-30', validTo: null };
const device = (tag: string) => ({
  ...{
    ...deviceDefaults,
    id: `id-${tag}`,
    tag,
    kind: 'scanner' as const,
    unit: 'a',
    status: 'in_use' as const,
    ...dated,
  },
});
const declared = ['T1', 'T2', 'T3', 'T4'].map(device);
const seen = {
  id: 'd-1',
  agent: 'pc',
  unit: 'a',
  kind: 'scanner' as const,
  name: 'x',
  labels: [],
  vendor: null,
  model: null,
  serial: null,
  macs: [],
  lastSeenAt: '2026-12-30T00:00:00Z',
};
const links = [{ declared: 'id-T4', observed: 'd-1' }];
const sight = (tag: string, more: Partial<PersonSight>): PersonSight => ({
  ...{ tag, declared: `id-${tag}`, kind: 'scanner', found: true, unit: 'a', place: null, at: '2026-12-31T02:00:00Z' },
  ...more,
});
const people = [
  sight('T1', {}),
  sight('T2', { unit: 'b', place: 'PB' }),
  sight('T3', { found: false, unit: null }),
  sight('T4', { found: false, unit: null }),
  sight('X', { declared: null, kind: null }),
];
const plan = withPeople(planReconcile({ declared, observed: [seen], watched: new Set(['a']), links }), {
  people,
  declared,
  links,
});

describe('books, agents and people in one list', () => {
  test('what people found is not missing, what they found elsewhere has moved, and so on', () => {
    expect(plan.map(({ id, because }) => [id, because.at(-1)?.code])).toEqual([
      ['moved:T2:', 'person_elsewhere'],
      ['declaredNeverSeen:T3:', 'person_not_found'],
      ['conflict:T4:', 'person_not_found'],
      ['seenNotDeclared:X:', 'person_found'],
    ]);
    expect(plan.every(({ certain }) => !certain)).toBe(true);
  });

  test('a move that only people saw is carried out where they saw it; an unknown tag is for a person', () => {
    const register: Installation = {
      name: 'thử',
      simulated: true,
      levels: [],
      units: [],
      places: [],
      posts: [],
      devices: declared,
    };
    const changes = reconcileChanges(register, { proposals: plan.slice(0, 1), day: '2027-01-05' });
    expect(changes.at(-1)).toMatchObject({
      action: 'create',
      row: { tag: 'T2', unit: 'b', place: 'PB', validFrom: '2027-01-05' },
    });
    expect(() => reconcileChanges(register, { proposals: plan.slice(3), day: '2027-01-05' })).toThrow(
      /seenNotDeclared:X/,
    );
  });
});
