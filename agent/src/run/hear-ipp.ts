import type { Log } from '../log/log.ts';
import type { IppTarget } from '../probe/ipp/ask.ts';
import type { Probe } from '../probe/probe.ts';
import type { Clock } from '../report/clock.ts';
import { IppWatch } from '../watch/ipp-watch.ts';
import { planSources } from '../watch/plan-sources.ts';
import { watchIpp } from '../watch/watch-ipp.ts';
import type { Collect } from './collect.ts';
import { PollSoon } from './poll-soon.ts';

/** Whom to ask for events, and how. */
export interface IppEvents {
  ask: Probe['ipp'];
  /** Print services of this PC, in the order in which they are tried. */
  cups: readonly IppTarget[];
  /** A name for our subscriptions that no other agent has. */
  owner: string;
}

interface HearingParts {
  collect: Collect;
  events: IppEvents;
  log: Log;
  clock: Clock;
  /** Reads now. */
  trigger: () => void;
}

/** The same reading, which besides follows the events of print services and printers and tells how that goes. */
export function hearIpp({ collect, events, log, clock, trigger }: HearingParts): {
  collect: Collect;
  stop: () => Promise<void>;
} {
  const { monotonicMs } = clock;
  const soon = new PollSoon({ trigger, monotonicMs });
  const onTrouble = (name: string, { detail }: { detail: string }) => log.debug('eventsFailed', { name, detail });
  const watch = new IppWatch({ ...events, watch: watchIpp, monotonicMs, onEvent: () => soon.hint(), onTrouble });
  return {
    collect: async (input) => {
      const { known, desired, signal } = input;
      if (!signal.aborted) await watch.apply(planSources({ cups: events.cups, wanted: desired.ipp, known }));
      const collection = await collect(input);
      return { ...collection, probes: [...collection.probes, ...watch.outcomes()].slice(0, 64) };
    },
    stop: async () => {
      soon.stop();
      await watch.stop();
    },
  };
}
