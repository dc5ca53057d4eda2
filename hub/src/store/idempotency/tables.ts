interface IdempotencyKeyTable {
  /** Of the caller and its key: neither is kept. */
  key_sha256: string;
  request_sha256: string;
  /** Sealed; hubs before version 12 of the schema put null here while they handled the request. */
  answer: string | null;
  at: number;
}

export interface IdempotencyTables {
  idempotency_key: IdempotencyKeyTable;
}
