import type { Step } from '@motcua/infra';
import type { Session } from '../session.ts';
import { centreTexts } from '../texts/centre.ts';

/** Tells each step of an operation on stderr as it begins, and what its runbook advises when it fails. */
export async function tellingSteps<T>(
  { tell, language }: Pick<Session, 'tell' | 'language'>,
  work: (onStep: (step: Step) => void) => Promise<T>,
): Promise<T> {
  const begun: Step[] = [];
  const onStep = (step: Step) => {
    begun.push(step);
    tell(centreTexts.doing, { words: step.what[language] });
  };
  return work(onStep).catch((error: unknown) => {
    const last = begun.at(-1);
    if (last !== undefined) tell(centreTexts.ifNot, { words: last.ifNot[language] });
    throw error;
  });
}
