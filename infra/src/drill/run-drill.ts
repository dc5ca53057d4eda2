import { ExpectedError } from '@motcua/contract';
import type { StackOptions } from '../engine/with-stack.ts';
import { openCentre, readRoles } from '../operate/centre.ts';
import { drillSteps } from '../runbooks/drill-steps.ts';
import type { Step } from '../runbooks/step.ts';
import { type DrillRun, doDrillStep } from './executors.ts';
import { type DrillVerdict, judgeBooks } from './judge-books.ts';
import { type DrillStep, type Fault, labFaults, planDrill } from './plan-drill.ts';
import type { LabPower, StartLoad } from './ports.ts';

export interface DrillOptions extends StackOptions {
  fault: Fault;
  /** Simulated agents that report meanwhile. */
  agents: number;
  /** Seconds that the fault lasts at least. */
  seconds: number;
  now: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
  startLoad: StartLoad;
  /** What makes the faults that only the lab knows; null for any other stack. */
  lab: LabPower | null;
  onStep: (step: Step) => void;
}

/** A step that was done, and how long it took. */
interface DoneStep {
  step: DrillStep['kind'];
  at: string;
  seconds: number;
}

export interface DrillResult extends DrillVerdict {
  stack: string;
  simulated: boolean;
  fault: Fault;
  startedAt: string;
  struck: string;
  took: string;
  agents: number;
  steps: DoneStep[];
}

/** Rehearses the loss of the primary site. Whatever goes wrong on the way, the fault is taken away and the load is ended. */
export async function runDrill(options: DrillOptions): Promise<DrillResult> {
  const { fault, agents, seconds, now, pause, startLoad, lab } = options;
  if (lab === null && labFaults.has(fault)) throw new ExpectedError('E_DC_FAULT_NEEDS_LAB', { fault });
  const centre = await openCentre(options);
  const { primary, standby } = await readRoles(centre);
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  if (standby === null) throw new ExpectedError('E_DC_NO_STANDBY', { primary: primary.name });
  const startedAt = new Date(now()).toISOString();
  const plan = planDrill({ fault, agents, seconds, primary: primary.name, standby: standby.name });
  const run: DrillRun = {
    ...{ centre, lab, startLoad, now, pause },
    ...{ load: null, struckAt: 0, struck: false, books: null },
  };
  const steps = await doAll(plan, run, options);
  if (run.books === null) throw new Error('the plan ends with the books');
  const verdict = judgeBooks({ ...run.books, struck: primary.name });
  const who = { struck: primary.name, took: standby.name, agents };
  return { stack: options.stack, simulated: lab !== null, fault, startedAt, ...who, ...verdict, steps };
}

async function doAll(plan: readonly DrillStep[], run: DrillRun, { onStep, now, fault }: DrillOptions) {
  const done: DoneStep[] = [];
  try {
    for (const step of plan) {
      onStep(drillSteps[step.kind]);
      const begun = now();
      await doDrillStep(step, run);
      const seconds = Math.round((now() - begun) / 100) / 10;
      done.push({ step: step.kind, at: new Date(begun).toISOString(), seconds });
    }
  } finally {
    const host = plan.flatMap((step) => (step.kind === 'strike' ? [step.host] : []))[0];
    if (run.struck && host !== undefined) await doDrillStep({ kind: 'heal', fault, host }, run);
    await run.load?.stop();
  }
  return done;
}
