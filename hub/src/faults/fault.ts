import type { Health } from '@motcua/contract';

/** What a fault needs of one reading. `at` is the hub's time in milliseconds: an agent's clock proves nothing. */
export interface FaultReading {
  health: Health;
  reasons: readonly string[];
  /** Healthy readings this stands for: reports come by exception, and one of them may stand for many. */
  healthyCount: number;
  at: number;
}

/** What a device in fault is now; `healthy` is a device on its way back, until enough readings agree. */
export type FaultLevel = 'down' | 'degraded' | 'healthy';

/** Healthy readings in a row since the last faulty one; the proof that a ticket closes with. */
interface Recovery {
  readings: number;
  from: number;
  to: number;
}

/**
 * One fault of one device, from its first faulty reading until enough healthy readings in a row; all times are the hub's.
 * Time is counted by stretch, so that a device that flaps collects faulty time instead of starting anew at each blip.
 */
export interface Fault {
  level: FaultLevel;
  /** First faulty reading. */
  since: number;
  /** When `level` was entered. */
  levelSince: number;
  /** Faulty time before `levelSince`. */
  faultyMs: number;
  /** The part of `faultyMs` in which it was down. */
  downMs: number;
  /** Last reading that changed anything. */
  changedAt: number;
  /** Reasons of the last faulty reading, each with since when it holds. */
  reasons: readonly { reason: string; since: number }[];
  recovery: Recovery | null;
  /** When it broke down lately, in this fault and those before; the window of flapping looks back over them. */
  turns?: readonly number[];
  /** It breaks down again and again: since when, and how often. */
  flapping?: { since: number; count: number };
}
