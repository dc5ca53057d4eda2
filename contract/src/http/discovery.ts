import * as z from 'zod';
import { Found } from '../wire/found.ts';
import { UnitTargets } from '../wire/unit-targets.ts';

/** What became of a proposal. */
export const discoveryStates = ['proposed', 'accepted', 'dismissed'] as const;
export type DiscoveryState = (typeof discoveryStates)[number];

/** One row of `discovery list`: a device that a scan came upon, and what somebody decided. */
export const DiscoveryRow = Found.extend({
  id: z.string(),
  unit: z.string(),
  agent: z.string(),
  state: z.enum(discoveryStates),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type DiscoveryRow = z.infer<typeof DiscoveryRow>;

/** `GET /v1/units/:code/targets`: the network devices of a unit, and which agent reads them. Secrets are left out. */
export const UnitTargetsView = z.looseObject({
  unit: z.string(),
  version: z.number(),
  /** Null while no agent of the unit is there to read them. */
  agent: z.string().nullable(),
  since: z.string().nullable(),
  targets: UnitTargets,
});
export type UnitTargetsView = z.infer<typeof UnitTargetsView>;
