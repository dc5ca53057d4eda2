import type { Settings } from '../config/index.ts';
import { createLocalEngine, createThreadedEngine, type Engine } from '../ingest/index.ts';
import type { Log } from '../log/index.ts';
import type { Store, StoreSpec } from '../store/index.ts';
import { type Clock, systemClock } from '../time/clock.ts';

/** A thread of its own for ingest, unless settings say otherwise or time is not the machine's: a clock cannot cross over. */
export function chooseEngine({
  spec,
  settings,
  clock,
  log,
  store,
}: {
  spec: StoreSpec;
  settings: Settings;
  clock: Clock;
  log: Log;
  store: Store;
}): Engine {
  if (settings.ingestThread && clock === systemClock) return createThreadedEngine({ spec, settings, log });
  return createLocalEngine({ store, settings, clock, log });
}
