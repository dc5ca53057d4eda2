import { homedir } from 'node:os';
import { join } from 'node:path';
import { type LabStep, labFolder } from '@motcua/infra';
import type { Session } from '../session.ts';
import { centreTexts, labStepTexts } from '../texts/centre.ts';

/** Where the lab is, and how its steps are told. */
export const labOptions = ({ io, language, signal, tell }: Session) => ({
  signal,
  folder: labFolder,
  cache: join(io.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'motcua', 'lab'),
  onStep: ({ kind, host, number, of }: { kind: LabStep['kind']; host: string | null; number: number; of: number }) =>
    tell(centreTexts.step, { number, of, words: labStepTexts[kind][language], host: host ?? '' }),
});
