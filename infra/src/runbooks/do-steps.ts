import type { Step, Steps } from './step.ts';

/** What does each step of an operation. */
export type StepExecutors<Id extends string, Run> = Readonly<Record<Id, (run: Run, step: Step) => Promise<void>>>;

interface Doing<Id extends string, Run> {
  steps: Steps<Id>;
  executors: StepExecutors<Id, Run>;
  run: Run;
  onStep: (step: Step) => void;
}

/** Does every step in its order, and tells each before it begins; the first that fails ends it. */
export async function doSteps<Id extends string, Run>({
  steps,
  executors,
  run,
  onStep,
}: Doing<Id, Run>): Promise<void> {
  for (const id of Object.keys(steps) as Id[]) {
    onStep(steps[id]);
    await executors[id](run, steps[id]);
  }
}
