import type { Fault } from '../faults/fault.ts';

/** The cause of a device that breaks down again and again. */
const flapping = 'flapping';

/** What a ticket lists of a fault: its reasons, and that it flaps, with how often. Times in milliseconds. */
export const causesOf = (fault: Fault): { reason: string; since: number; count?: number }[] => [
  ...fault.reasons.map(({ reason, since }) => ({ reason, since })),
  ...(fault.flapping === undefined ? [] : [{ reason: flapping, ...fault.flapping }]),
];
