/** A line of a carrier to some units; what it is stands in its versions. */
interface WanLinkTable {
  id: string;
}

/** A line as it was from one day to another, `[valid_from, valid_to)`. Dates `2026-06-30`. */
export interface WanLinkVersionTable {
  link: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
  carrier: string;
  contract: string | null;
  bandwidth_mbps: number | null;
  target_percent: number | null;
  /** JSON list of codes. */
  units: string;
}

/** From when to when a line was seen up or down; between two rows nobody knows. Milliseconds since 1970. */
interface WanLinkSightTable {
  link: string;
  state: 'up' | 'down';
  from_at: number;
  to_at: number;
}

export interface WanLinkTables {
  wan_link: WanLinkTable;
  wan_link_version: WanLinkVersionTable;
  wan_link_sight: WanLinkSightTable;
}
