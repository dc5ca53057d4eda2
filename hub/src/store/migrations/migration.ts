/** One step of the schema, forward only. Once released it is never edited: another one follows it. */
export interface Migration {
  version: number;
  name: string;
  /** Statements in order; all of a migration is one transaction. */
  statements: readonly string[];
}
