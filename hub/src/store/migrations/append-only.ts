/** Triggers that forbid to change or remove the rows of a table. */
export const appendOnly = (table: string): string[] =>
  ['UPDATE', 'DELETE'].map(
    (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb}
      ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  );
