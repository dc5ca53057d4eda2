import type { SimDevice } from './city.ts';

/** A device is faulty for one reason between two moments (milliseconds, the second not in it). */
export interface TruthFault {
  device: SimDevice;
  reason: string;
  level: 'down' | 'degraded';
  from: number;
  to: number;
  /** One breakdown of a device that breaks down again and again. */
  flaps?: true;
}

/** An agent is not heard between two moments: its PC has no power, or its line is cut and it goes on reading. */
export interface Silence {
  agent: string;
  why: 'power' | 'line';
  from: number;
  to: number;
}

/** Work in a unit, announced before: what is out of order in its time has no ticket until it is over. */
export interface PlannedWork {
  unit: string;
  announced: number;
  from: number;
  to: number;
}

/** Somebody reports a device. */
export interface PersonReport {
  device: SimDevice;
  at: number;
  reason: string;
}

/** Somebody tries to take a step with whatever ticket is open for a device; where it cannot be taken he lets it be. */
export interface PersonStep {
  device: SimDevice;
  at: number;
  verb: 'triage' | 'assign' | 'start' | 'resolve' | 'accept' | 'close';
}

/** All that happens, decided before anything runs: what the judge later holds the books against. */
export interface Truth {
  from: number;
  to: number;
  devices: readonly SimDevice[];
  faults: readonly TruthFault[];
  silences: readonly Silence[];
  reports: readonly PersonReport[];
  steps: readonly PersonStep[];
  works: readonly PlannedWork[];
  /** When nobody finds the portal. */
  portalOutages: readonly { from: number; to: number }[];
  /** When the mail server takes nothing. */
  mailOutages: readonly { from: number; to: number }[];
}
