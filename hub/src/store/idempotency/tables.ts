interface IdempotencyKeyTable {
  /** Of the caller and its key: neither is kept. */
  key_sha256: string;
  request_sha256: string;
  /** Sealed; null while the request is being handled, and for ever when the hub died in it. */
  answer: string | null;
  at: number;
}

export interface IdempotencyTables {
  idempotency_key: IdempotencyKeyTable;
}
