import { describe, expect, test } from 'vitest';
import { planExclusion } from '../../src/engine/plan-exclusion.ts';
import { readPlan } from '../../src/engine/read-plan.ts';

const thing = (urn: string, host: string | null, needs: string[] = [], changes = true) => ({
  ...{ urn, host, needs, changes },
});

describe('what a run leaves as it is while a host does not answer', () => {
  test('is what stands on it, and what needs, by however many steps, what is still to be made there', () => {
    const resources = [
      thing('authority', null),
      thing('dc1/vote', 'dc1', ['authority']),
      thing('dc3/vote', 'dc3', ['authority']),
      thing('cluster', null, ['dc3/vote'], false),
      thing('dc1/database', 'dc1', ['dc1/vote', 'cluster']),
      thing('dc2/clock', 'dc2'),
    ];
    expect(planExclusion(resources, new Set(['dc3']))).toEqual({
      ...{ onHosts: ['dc3/vote'], waiting: ['cluster', 'dc1/database'] },
    });
  });

  test('is not what needs only what is there already', () => {
    const resources = [thing('dc3/vote', 'dc3', [], false), thing('dc1/database', 'dc1', ['dc3/vote'])];
    expect(planExclusion(resources, new Set(['dc3']))).toEqual({ onHosts: ['dc3/vote'], waiting: [] });
    expect(planExclusion(resources, new Set())).toEqual({ onHosts: [], waiting: [] });
  });
});

describe('the plan of the engine', () => {
  test('tells what each thing needs and whether anything is done to it; what goes away is in its events', () => {
    const plan = {
      resourcePlans: {
        a: {
          goal: { parent: 'p', dependencies: ['b'], propertyDependencies: { content: ['c'], host: null } },
          steps: ['create'],
        },
        b: { goal: { dependencies: null }, steps: ['same'] },
      },
    };
    const hosts = new Map([
      ['a', 'dc1'],
      ['old', 'dc2'],
    ]);
    expect(readPlan(JSON.stringify(plan), hosts)).toEqual([
      { urn: 'a', host: 'dc1', changes: true, needs: ['b', 'c', 'p'] },
      { urn: 'b', host: null, changes: false, needs: [] },
      { urn: 'old', host: 'dc2', changes: true, needs: [] },
    ]);
    expect(() => readPlan('{}', hosts)).toThrow();
  });
});
