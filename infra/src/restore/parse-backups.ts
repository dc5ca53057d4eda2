import { z } from 'zod';
import { readAnswer } from '../status/read-answer.ts';

/** A backup that pgBackRest knows. */
export interface BackupFact {
  label: string;
  /** Milliseconds since 1970; what it holds is from no later than this, and it can be restored to no earlier moment. */
  endedAt: number;
}

const answer = z.array(
  z.object({
    backup: z
      .array(z.object({ label: z.string(), error: z.boolean().nullish(), timestamp: z.object({ stop: z.number() }) }))
      .optional(),
  }),
);

/** What `pgbackrest info --output=json` lists, oldest first, without backups that have errors; null when it is no such answer. */
export function parseBackups(text: string): BackupFact[] | null {
  const read = readAnswer(text, answer);
  if (read === null) return null;
  return read
    .flatMap(({ backup }) => backup ?? [])
    .filter(({ error }) => error !== true)
    .map(({ label, timestamp }) => ({ label, endedAt: timestamp.stop * 1000 }))
    .toSorted((a, b) => a.endedAt - b.endedAt);
}
