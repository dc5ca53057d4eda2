import type { Message } from '../agents/agent-on-desk.ts';
import type { PersonStep, PlannedWork } from '../world/truth.ts';

/**
 * Moments of a command at which the hub can be told to die by SIGKILL: before it does anything, in the transaction of reports
 * before its commit, after the commit and before anybody is told, after people's verbs, after hold times, with notices
 * planned and not sent, with a notice sent and not marked, and with all done and not answered.
 */
export const deathPoints = [
  'begun',
  'uncommitted',
  'committed',
  'acted',
  'judged',
  'planned',
  'sent',
  'unanswered',
] as const;
export type DeathPoint = (typeof deathPoints)[number];

/** What a person does with a device or its ticket, with the key that makes it safe to ask for it again. */
export interface DeviceAct {
  key: string;
  device: { agent: string; key: string };
  verb: PersonStep['verb'] | 'report';
  reason: string;
}

export type Act = DeviceAct | { key: string; verb: 'announce'; work: PlannedWork };

/** All that comes to the hub at one moment; milliseconds since 1970. */
export interface Command {
  now: number;
  arrivals: readonly Message[];
  acts: readonly Act[];
  mailWorks: boolean;
  /** Whether the hub looks who is silent; else it does so only before a hold time ends. */
  look: boolean;
  /** Heartbeats of all who are heard, in one. */
  beat: boolean;
  die: DeathPoint | null;
}

export interface Answer {
  acks: readonly { agent: string; boot: string; seq: number; at: string }[];
  /** When the hub has to be asked next, if nothing comes before. */
  nextAt: number | null;
  /** Whether a case of a place or a system is on its way back: that is counted by looks. */
  restless: boolean;
}

/** A message as its recipient got it. */
export interface Mail {
  at: number;
  to: string;
  kind: string;
  tracking: string;
  notices: readonly { ticket: number; says: string }[];
}

/** What the hub's process says, one a line. */
export type Line =
  | { is: 'ready' }
  | { is: 'mail'; mail: Mail }
  | { is: 'answer'; answer: Answer }
  | { is: 'failed'; error: string };
