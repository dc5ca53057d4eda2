import type { SubUnitStatus } from './device.ts';

const availability = [
  'availableAndIdle',
  'unavailableAndOnRequest',
  'availableAndStandby',
  'unavailableBecauseBroken',
  'availableAndActive',
  'unknown',
  'availableAndBusy',
] as const;

/** PrtSubUnitStatusTC (RFC 3805, 2.2.1): availability in the low three bits, alerts and transitions above. */
export const takeStatusApart = (raw: number | null): SubUnitStatus | null =>
  raw === null || raw < 0
    ? null
    : {
        availability: availability[raw & 7] ?? 'unknown',
        nonCriticalAlerts: (raw & 8) !== 0,
        criticalAlerts: (raw & 16) !== 0,
        offLine: (raw & 32) !== 0,
        transitioning: (raw & 64) !== 0,
      };
