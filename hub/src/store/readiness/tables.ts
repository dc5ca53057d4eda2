interface ReadinessTable {
  /** Code of the unit. */
  unit: string;
  answer: string;
  /** JSON: the reasons. */
  because: string;
  /** Since when this is the answer. */
  since: string;
  /** When answer or reasons changed last. */
  at: string;
  /** 1 once there is no such unit any more, so that whoever publishes takes back what was said of it. */
  ended: number;
}

export interface ReadinessTables {
  readiness: ReadinessTable;
}
