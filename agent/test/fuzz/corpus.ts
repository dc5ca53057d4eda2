import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAnswer } from './sample-answer.ts';

/** Folder of recordings of real devices; they stay outside the repository. */
export const recordings = process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../../shared');

/** Answers to damage: one of our own, and the recordings where they are at hand. */
export function ippCorpus(): Uint8Array[] {
  const folders = ['fixtures/ipp', 'fixtures/cups'].map((folder) => join(recordings, folder)).filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [sampleAnswer, ...files.filter((path) => path.endsWith('.ipp')).map((path) => readFileSync(path))];
}
