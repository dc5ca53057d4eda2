import type { Kysely, Transaction } from 'kysely';
import type { Recorder } from './recorder.ts';
import type { Schema } from './schema.ts';

/** The store by query builder. */
export type Db = Kysely<Schema>;
/** The same within a transaction. */
export type Tx = Transaction<Schema>;

/** What a hub needs of its database; SQLite is one, others pass the same conformance suite. */
export interface Store {
  /** Reads and writes; writers wait in line. */
  db: Db;
  /** Reads only, never waits for a writer. */
  read: Db;
  /**
   * Reads what may be a little old, such as lists, where that is cheapest; `since` is a moment (`performance.now()`) of which
   * all that was committed must be seen.
   */
  lists: <T>(work: (db: Db) => Promise<T>, options?: { since?: number | undefined }) => Promise<T>;
  /** The hot path of ingest. */
  recorder: Recorder;
  /** The time that all hubs on this database share, in milliseconds since 1970; null where one hub has it to itself. */
  sharedTime: ((db: Db) => Promise<number>) | null;
  /** Calls back whenever any hub has committed something that is told as an event; null where one has to look. */
  watch: ((heard: () => void) => AsyncDisposable) | null;
  /** Ends what a hub that was stopped in the middle of a statement holds; how many there were. */
  endStalled(): Promise<number>;
  /** Removes reports that were received before a moment; what they said of devices and agents stays. How many. */
  pruneReports(before: string): Promise<number>;
  close(): Promise<void>;
}
