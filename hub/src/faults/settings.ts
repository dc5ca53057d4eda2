import type { ReasonHold } from './reason-holds.ts';

/** How long a fault must last, and what ends it. Project defaults; no text of law gives them. */
export interface FaultSettings {
  /** Seconds a device must be down before it gets a ticket. */
  holdDownSeconds: number;
  /** Seconds a device must be degraded (or worse) before it gets a ticket. */
  holdDegradedSeconds: number;
  /** Healthy readings in a row that end a fault. */
  healthyReadings: number;
  /** Days after closing within which a fault that comes back reopens its ticket. */
  reopenDays: number;
  /** What holds for single reasons in place of the above. */
  reasonHolds: Readonly<Record<string, ReasonHold>>;
  /** Times a device may break down within the window; once more, and it flaps. 0 is never. */
  flapTurns: number;
  /** The window, in seconds. */
  flapSeconds: number;
  /** Seconds for which a device that flaps must be well before its case ends. */
  flapQuietSeconds: number;
  /** Whether a hold time ends only while the unit works, except for what never stops. */
  officeHours: boolean;
  /** Seconds within which the PCs of a place fall silent, where it is the place that does. */
  siteWindowSeconds: number;
  /** Units at least in which a system must fail, besides being half of those that watch it, to be one case. */
  systemUnits: number;
  /** Working days for which a PC that was switched off in order may be away before that is a fault; 0 is for ever. */
  offWorkingDays: number;
  /** Seconds between two looks at who is silent. */
  lookSeconds: number;
}

export const defaultFaultSettings: FaultSettings = {
  holdDownSeconds: 300,
  holdDegradedSeconds: 86_400,
  healthyReadings: 3,
  reopenDays: 7,
  reasonHolds: {},
  flapTurns: 5,
  flapSeconds: 3600,
  flapQuietSeconds: 3600,
  officeHours: true,
  siteWindowSeconds: 900,
  systemUnits: 3,
  offWorkingDays: 5,
  lookSeconds: 10,
};
