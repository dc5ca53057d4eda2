import { DatabaseSync } from 'node:sqlite';

/**
 * What may differ between a run that was killed and one that was not, and why; everything else is equal to the byte.
 * - `agent.presence_*`: after each death every agent makes a new connection, and says its birth again;
 * - `notice_delivery.tracking`: drawn at random when a message is made, and kept over each try;
 * - `idempotency_key.answer`: sealed with a random nonce;
 * - `meta` of the judge's pace, `leader`: they name the run of the hub.
 */
const mayDiffer: Readonly<Record<string, readonly string[]>> = {
  agent: ['presence_at', 'presence_said_at'],
  notice_delivery: ['tracking'],
  idempotency_key: ['answer'],
};
const leftOut: ReadonlySet<string> = new Set(['leader', 'sqlite_sequence']);

/** Compares all tables of two stores; each sentence is a difference that nothing allows. */
export function compareRuns(one: string, other: string): { tables: number; rows: number; broken: string[] } {
  const [left, right] = [new DatabaseSync(one, { readOnly: true }), new DatabaseSync(other, { readOnly: true })];
  const names = (
    left.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all() as { name: string }[]
  )
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name));
  let rows = 0;
  const broken = names.flatMap((name) => {
    const [mine, theirs] = [dump(left, name), dump(right, name)];
    rows += mine.length;
    if (mine.length !== theirs.length) return [`${name} has ${mine.length} rows in one, ${theirs.length} in the other`];
    const at = mine.findIndex((row, index) => row !== theirs[index]);
    return at === -1 ? [] : [`${name}: ${mine[at]?.slice(0, 400)} in one, ${theirs[at]?.slice(0, 400)} in the other`];
  });
  left.close();
  right.close();
  return { tables: names.length, rows, broken };
}

function dump(file: DatabaseSync, table: string): string[] {
  const hidden = mayDiffer[table] ?? [];
  const rows = file.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
  return rows
    .filter((row) => table !== 'meta' || row.key !== 'judge.pace')
    .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !hidden.includes(column))))
    .sort();
}
