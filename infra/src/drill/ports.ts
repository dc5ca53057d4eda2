import type { CentreHost } from '../operate/centre.ts';
import type { Remote } from '../ssh/pool.ts';
import type { Acknowledged } from './judge-books.ts';

/** Agents that report while a drill goes on; simulated, with the agent's own outbox and client. */
export interface Load {
  agents: readonly string[];
  acknowledged: () => Acknowledged[];
  /** When an agent last saw a report acknowledged; 0 when never. */
  lastAt: (agent: string) => number;
  /** Reports in outboxes. */
  waiting: () => number;
  /** Makes no more reports; what waits is still sent. */
  rest: () => Promise<void>;
  stop: () => Promise<void>;
}

export type StartLoad = (options: {
  count: number;
  sites: readonly CentreHost[];
  remote: (host: CentreHost) => Remote;
}) => Promise<Load>;

/** What can be done to a host of the lab from outside. */
export interface LabPower {
  kill: (host: string) => Promise<void>;
  start: (host: string) => Promise<void>;
  link: (host: string, up: boolean) => Promise<void>;
  /** Every program of it stands still, as in a virtual machine that is paused, until it is resumed. */
  pause: (host: string) => Promise<void>;
  resume: (host: string) => Promise<void>;
}
