import { type DeviceReading, type Health, healthOf } from '@motcua/contract';
import type { Failure } from '../../src/probe/outcome.ts';
import type { Fault } from './fault.ts';

/** What was reported of a fault that a peer showed. */
export interface Shown {
  reasons: readonly string[];
  health: Health;
}

/** Has the peer show every fault of its table, and gives what was reported, in the same order. */
export type ShowAll<Show> = (faults: readonly Fault<Show>[]) => Promise<Shown[]>;

/** The one reading that there must be. */
export function onlyOne(readings: readonly DeviceReading[]): Shown {
  const [first, ...rest] = readings;
  if (first === undefined || rest.length > 0) throw new Error(`${readings.length} readings`);
  return { reasons: first.reasons, health: first.health };
}

export const failed = ({ reason }: Failure): Shown => ({ reasons: [reason], health: healthOf([reason]) });
