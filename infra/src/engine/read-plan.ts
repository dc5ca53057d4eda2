import { z } from 'zod';
import type { PlannedResource } from './plan-exclusion.ts';

/** What we read of the plan that the engine writes at a preview (`--save-plan`). */
const planSchema = z.looseObject({
  resourcePlans: z.record(
    z.string(),
    z.looseObject({
      goal: z
        .looseObject({
          parent: z.string().optional(),
          dependencies: z.array(z.string()).nullish(),
          propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).nullish(),
        })
        .nullish(),
      steps: z.array(z.string()).nullish(),
    }),
  ),
});

/** The resources of a plan, each on the host that the preview's events told; throws on what is no plan. */
export function readPlan(text: string, hosts: ReadonlyMap<string, string>): PlannedResource[] {
  const { resourcePlans } = planSchema.parse(JSON.parse(text));
  const planned = Object.entries(resourcePlans).map(([urn, { goal, steps }]): PlannedResource => {
    const byProperty = Object.values(goal?.propertyDependencies ?? {}).flatMap((one) => one ?? []);
    const parent = goal?.parent === undefined ? [] : [goal.parent];
    const needs = [...new Set([...(goal?.dependencies ?? []), ...byProperty, ...parent])];
    const changes = (steps ?? []).some((step) => step !== 'same');
    return { urn, host: hosts.get(urn) ?? null, changes, needs };
  });
  // What would be removed may be in the events only.
  const others = [...hosts].filter(([urn]) => !Object.hasOwn(resourcePlans, urn));
  return [...planned, ...others.map(([urn, host]) => ({ urn, host, changes: true, needs: [] }))];
}
