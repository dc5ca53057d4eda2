interface IntakeTokenTable {
  secret_sha256: string;
  unit_id: string;
  /** Id of a device of the register; null for a code of the whole unit. */
  device: string | null;
  /** JSON list in CIDR; null for what the settings say. */
  networks: string | null;
  created_at: string;
  made_by: string;
  /** From when it is good no more; null for as long as nobody makes a newer one. */
  ends_at: string | null;
  last_used_at: string | null;
  /** Reports that came by it. */
  uses: number;
}

interface PhotoContentTable {
  /** Of the bytes that are kept, not of those that came. */
  sha256: string;
  bytes: Uint8Array;
}

interface TicketPhotoTable {
  ticket: number;
  /** `p-` and 12 digits of the hash. */
  id: string;
  sha256: string;
  kind: string;
  width: number;
  height: number;
  bytes: number;
  at: string;
  actor: string;
}

/** Tables of what people send: the codes that they report by, and photos. */
export interface FromPeopleTables {
  intake_token: IntakeTokenTable;
  photo_content: PhotoContentTable;
  ticket_photo: TicketPhotoTable;
}
