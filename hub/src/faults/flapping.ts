import type { Fault } from './fault.ts';
import { holdOf } from './reason-holds.ts';
import type { FaultSettings } from './settings.ts';

/** What makes a device one that flaps. */
export type FlapRules = Pick<FaultSettings, 'flapTurns' | 'flapSeconds' | 'reasonHolds'>;

/** How far back times are kept; no setting allows more. */
const mostTurns = 100;

/**
 * The fault of a device that broke down (again) at a moment: more often within the window than is allowed, and it flaps from
 * then on until the fault is over.
 */
export function countTurn(fault: Fault, at: number, rules: FlapRules): Fault {
  const { flapping, turns = [] } = fault;
  if (flapping !== undefined) return { ...fault, flapping: { ...flapping, count: flapping.count + 1 } };
  const allowed = Math.min(...fault.reasons.map(({ reason }) => turnsOf(rules, reason)));
  if (!Number.isFinite(allowed)) return fault;
  const recent = [...recentTurns(turns, at, rules), at].slice(-mostTurns);
  const first = recent[0] ?? at;
  return recent.length > allowed
    ? { ...fault, turns: recent, flapping: { since: first, count: recent.length } }
    : { ...fault, turns: recent };
}

/** When a device broke down lately; after a clock was set back, what lies ahead is no memory. */
export const recentTurns = (turns: readonly number[], now: number, { flapSeconds }: Pick<FlapRules, 'flapSeconds'>) =>
  turns.filter((at) => at <= now && now - at <= flapSeconds * 1000);

function turnsOf({ flapTurns, reasonHolds }: FlapRules, reason: string): number {
  const turns = holdOf(reasonHolds, reason).turns ?? flapTurns;
  return turns === 0 ? Number.POSITIVE_INFINITY : turns;
}
