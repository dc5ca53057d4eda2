import type { Tx } from '../store.ts';

/** Which run of the hub the stored faults go by, and how far it has moved them along with its clock. */
export interface Pace {
  run: string;
  shifted: number;
}

const key = 'judge.pace';

/** The pace of the stored faults; null before the first judgement. */
export async function readPace(tx: Tx): Promise<Pace | null> {
  const row = await tx.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.value);
}

/** Notes the pace that the stored faults have been brought to. */
export async function writePace(tx: Tx, pace: Pace): Promise<void> {
  const value = JSON.stringify(pace);
  await tx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
