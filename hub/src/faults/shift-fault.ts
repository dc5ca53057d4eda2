import type { Fault } from './fault.ts';

/** The same fault on a clock that was set `ms` forward: every duration stays what it was. */
export const shiftFault = (fault: Fault, ms: number): Fault => ({
  ...fault,
  since: fault.since + ms,
  levelSince: fault.levelSince + ms,
  changedAt: fault.changedAt + ms,
  reasons: fault.reasons.map(({ reason, since }) => ({ reason, since: since + ms })),
  recovery: fault.recovery && { ...fault.recovery, from: fault.recovery.from + ms, to: fault.recovery.to + ms },
  ...(fault.turns && { turns: fault.turns.map((at) => at + ms) }),
  ...(fault.flapping && { flapping: { ...fault.flapping, since: fault.flapping.since + ms } }),
});
