/** From when to when a line was seen up or down, in milliseconds since 1970. */
export interface Sight {
  state: 'up' | 'down';
  from: number;
  to: number;
}

/** What is known of a unit at its end of the line. */
export interface UnitSight {
  /** Agents of the unit that are connected now. */
  online: number;
  /** Since when its place, or the router there, is seen to be down; null when it is not. */
  downSince: number | null;
}
