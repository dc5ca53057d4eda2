import { createHash } from 'node:crypto';
import type { Fault } from './plan-drill.ts';

/** When a fault is made and how long it stands, in seconds. */
export interface DrillTimes {
  /** From the first acknowledgement of every agent to the fault: it meets the lease and the log at another moment each time. */
  wait: number;
  hold: number;
}

/** The times that a seed gives: a wait of 10 to 20 seconds, and a hold of `seconds` to half as long again. */
export function planTimes({ seed, fault, seconds }: { seed: number; fault: Fault; seconds: number }): DrillTimes {
  const bytes = createHash('sha256').update(`${seed}/${fault}`).digest();
  const part = (at: number): number => bytes.readUInt32BE(at) / 2 ** 32;
  return { wait: Math.round(100 + 100 * part(0)) / 10, hold: Math.round(seconds * (10 + 5 * part(4))) / 10 };
}
