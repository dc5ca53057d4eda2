/** Tables of faults and tickets. */
// biome-ignore lint/complexity/noBannedTypes: filled together with migration 0002
export type TicketTables = {};
