import type { Report } from '@motcua/contract';
import type { IngestTx } from '../store/index.ts';
import type { Known } from './arrival.ts';

export type KnownReport = Known & { leaf: 'report'; message: Report };

/** The reports that were never here before. The others are acknowledged again, but nothing of them counts twice. */
export async function deduplicate(step: IngestTx, reports: readonly KnownReport[]): Promise<KnownReport[]> {
  const fresh = await step.insertReports(
    reports.map(({ arrival, message }) => ({
      agent: arrival.agent,
      boot: message.boot,
      seq: message.seq,
      at: message.at,
      receivedAt: arrival.receivedAt,
      kind: message.kind,
      // As it came, not as it was understood: what a newer program can read in it is kept.
      body: arrival.payload,
    })),
  );
  return reports.filter((_, index) => fresh[index]);
}
