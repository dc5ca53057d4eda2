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
}

export const defaultFaultSettings: FaultSettings = {
  holdDownSeconds: 300,
  holdDegradedSeconds: 86_400,
  healthyReadings: 3,
  reopenDays: 7,
};
