import { ExpectedError } from '@motcua/contract';
import type { StackOptions } from '../engine/with-stack.ts';
import { openCentre, readRoles } from '../operate/centre.ts';
import { restore } from '../restore/restore.ts';
import { drillSteps } from '../runbooks/drill-steps.ts';
import type { Step } from '../runbooks/step.ts';
import { type ChangeOptions, type OutsideWindow, requireWindow } from '../stack/change-window.ts';
import { readStatus } from '../status/read-status.ts';
import { type DrillRun, doDrillStep, type SaidStatus } from './executors.ts';
import { type DrillVerdict, judgeBooks } from './judge-books.ts';
import { type DrillStep, type Fault, labFaults, planDrill } from './plan-drill.ts';
import { planTimes } from './plan-times.ts';
import type { LabPower, StartLoad } from './ports.ts';
import { stopProbe } from './scripts.ts';

export interface DrillOptions extends StackOptions, ChangeOptions {
  fault: Fault;
  /** Simulated agents that report meanwhile. */
  agents: number;
  /** Seconds that the fault lasts at least. */
  seconds: number;
  /** Decides when the fault is made and how much longer it lasts. */
  seed: number;
  pause: (milliseconds: number) => Promise<unknown>;
  startLoad: StartLoad;
  /** What makes the faults that only the lab knows; null for any other stack. */
  lab: LabPower | null;
  /** What this machine has to do: its load over the last minute. */
  readMachineLoad: () => number;
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
  seed: number;
  startedAt: string;
  primary: string;
  standby: string;
  agents: number;
  /** Load of this machine when the fault was made, in the lab. */
  machineLoad: number | null;
  /** What `dc status` said while votes were missing. */
  said: SaidStatus | null;
  /** The moment that the database was restored to, after it was lost on both sites. */
  restoredTo: string | null;
  /** Why it was made outside the change window; null within it. */
  outsideWindow: OutsideWindow | null;
  steps: DoneStep[];
}

/** Rehearses a fault. Whatever goes wrong on the way, the fault is taken away and the load is ended. */
export async function runDrill(options: DrillOptions): Promise<DrillResult> {
  const { fault, agents, seconds, seed, now, lab } = options;
  if (lab === null && labFaults.has(fault)) throw new ExpectedError('E_DC_FAULT_NEEDS_LAB', { fault });
  const centre = await openCentre(options);
  const outsideWindow = requireWindow(centre.stack, options);
  const { primary, standby } = await readRoles(centre);
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  if (standby === null) throw new ExpectedError('E_DC_NO_STANDBY', { primary: primary.name });
  const startedAt = new Date(now()).toISOString();
  const who = { primary: primary.name, standby: standby.name };
  const witness = centre.stack.places.flatMap(({ role, hosts }) => (role === 'witness' ? hosts : []))[0]?.name ?? '';
  const plan = planDrill({ fault, agents, ...who, witness, ...planTimes({ seed, fault, seconds }) });
  const run = begin(centre, options);
  const steps = await doAll(plan, run, options);
  if (run.books === null) throw new Error('the plan ends with the books');
  const verdict = judgeBooks({ ...run.books, fault, primary: primary.name });
  const { machineLoad, said } = run;
  const restoredTo = run.moment === null ? null : new Date(run.moment).toISOString();
  const about = {
    stack: options.stack,
    simulated: lab !== null,
    fault,
    seed,
    startedAt,
    ...who,
    agents,
    outsideWindow,
  };
  return { ...about, machineLoad, said, restoredTo, ...verdict, steps };
}

const begin = (centre: DrillRun['centre'], options: DrillOptions): DrillRun => ({
  ...{ centre, lab: options.lab, startLoad: options.startLoad, now: options.now, pause: options.pause },
  ...{ load: null, struckAt: 0, healedAt: 0, struck: false, books: null },
  moment: null,
  restore: async (to) => {
    await restore({ ...options, to, confirm: async () => {}, onStep: () => {} });
  },
  ...{ machineLoad: null, readMachineLoad: options.readMachineLoad, said: null },
  readSaid: async () => {
    const { primary, writable, votes } = await readStatus(options);
    return { primary, writable, votes };
  },
});

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
    const hosts = plan.flatMap((step) => (step.kind === 'strike' ? step.hosts : []));
    if (run.struck) await doDrillStep({ kind: 'heal', fault, hosts }, run);
    await run.load?.stop();
    // A drill that went wrong leaves nobody writing; what cannot be reached now is told by the drill's own error.
    if (run.books === null)
      await Promise.allSettled(run.centre.sites.map((site) => run.centre.to(site)({ script: stopProbe })));
  }
  return done;
}
