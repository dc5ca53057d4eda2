interface LeaderTable {
  duty: string;
  /** One run of one hub. */
  holder: string;
  /** Fencing token: one higher with each change of holder. */
  token: number;
  /** Milliseconds since 1970, by the database's clock. */
  expires_at: number;
}

export interface LeaderTables {
  leader: LeaderTable;
}
