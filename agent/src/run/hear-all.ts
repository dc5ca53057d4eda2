import type { Log } from '../log/log.ts';
import type { Clock } from '../report/clock.ts';
import type { Collect } from './collect.ts';
import { hearIpp, type IppEvents } from './hear-ipp.ts';
import { hearTraps } from './hear-traps.ts';

interface HearingParts {
  collect: Collect;
  /** Null when nobody is to be asked for events. */
  events: Omit<IppEvents, 'owner'> | null;
  /** Which agent this is. */
  agent: string;
  log: Log;
  clock: Clock;
  trigger: () => void;
}

/** The same reading, with everything that may tell of trouble before its time. */
export function hearAll({ collect, events, agent, ...parts }: HearingParts): {
  collect: Collect;
  stop: () => Promise<void>;
} {
  const traps = hearTraps({ collect, ...parts });
  if (events === null) return traps;
  const ipp = hearIpp({ ...parts, collect: traps.collect, events: { ...events, owner: `motcua-${agent}` } });
  return {
    collect: ipp.collect,
    stop: async () => void (await Promise.all([ipp.stop(), traps.stop()])),
  };
}
