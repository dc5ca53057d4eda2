import type { Health } from '@motcua/contract';

/** Something that a counter works with, as far as it is known now. */
export interface CounterThing {
  id: string;
  name: string | null;
  /** Kind of a device; `pc` for the PC of an officer. */
  kind: string;
  health: Health;
  /** Whether an agent sees it; what only the books know may be in a cupboard, or be one of those that are seen. */
  seen: boolean;
  /** Codes; of what is unknown they say why. */
  reasons: readonly string[];
}

/** A system that the counter needs, as its own PCs reach it. */
export interface CounterPortal {
  name: string;
  health: Health;
  reasons: readonly string[];
}

/** What is known of a counter now. What was said by an agent that is not heard any more is `unknown` in it. */
export interface ReadinessFacts {
  /** Code of the unit. */
  unit: string;
  /** PCs with an agent, devices that agents see, and devices that only the books know. */
  things: readonly CounterThing[];
  portals: readonly CounterPortal[];
  /** Number of the open case of an outage of the place. */
  siteCase: number | null;
  /** What is planned for now, as the plan calls itself. */
  plannedWork: string | null;
}
