import type { Settings } from '../config/index.ts';
import { createLocalEngine, createThreadedEngine, type Engine } from '../ingest/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import { type Clock, systemClock } from '../time/clock.ts';

/** A thread of its own for ingest, unless settings say otherwise or time is not the machine's: a clock cannot cross over. */
export function chooseEngine({
  path,
  settings,
  clock,
  log,
  store,
}: {
  path: string;
  settings: Settings;
  clock: Clock;
  log: Log;
  store: Store;
}): Engine {
  if (settings.ingestThread && clock === systemClock) return createThreadedEngine({ path, settings, log });
  return createLocalEngine({ store, settings, clock, log });
}
