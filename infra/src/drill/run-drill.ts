import { describeError, ExpectedError, isExpected, type Language, type Words } from '@motcua/contract';
import { runOperation } from '../engine/run-operation.ts';
import type { StackOptions } from '../engine/with-stack.ts';
import { openCentre, readRoles } from '../operate/centre.ts';
import { restore } from '../restore/restore.ts';
import { drillSteps } from '../runbooks/drill-steps.ts';
import type { Step } from '../runbooks/step.ts';
import { type ChangeOptions, type OutsideWindow, requireWindow } from '../stack/change-window.ts';
import { readStatus } from '../status/read-status.ts';
import { breakablePause } from './breakable-pause.ts';
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
  /** Ends the drill early; the fault is taken away all the same. */
  signal: AbortSignal;
  /** Decides when the fault is made and how much longer it lasts. */
  seed: number;
  pause: (milliseconds: number) => Promise<unknown>;
  startLoad: StartLoad;
  /** What makes the faults that only the lab knows; null for any other stack. */
  lab: LabPower | null;
  /** What this machine has to do: its load over the last minute. */
  readMachineLoad: () => number;
  onStep: (step: Step) => void;
  /** Told of a drill that could not be ended, after all was put back. */
  onBroken: (drill: BrokenDrill) => Promise<void>;
}

/** A step that was done, and how long it took. */
interface DoneStep {
  step: DrillStep['kind'];
  at: string;
  seconds: number;
}

/** What a drill was, whatever came of it. */
export interface DrillAbout {
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
  /** Why it was made outside the change window; null within it. */
  outsideWindow: OutsideWindow | null;
  /** Those that were done. */
  steps: DoneStep[];
}

export interface DrillResult extends DrillAbout, DrillVerdict {
  /** What `dc status` said while votes were missing. */
  said: SaidStatus | null;
  /** The moment that the database was restored to, after it was lost on both sites. */
  restoredTo: string | null;
  /** With `upgrade`: things that `dc up` changed under load; 0 when the release was there already, and hubs were only begun anew. */
  changedThings: number | null;
}

/** A drill that was not ended: nothing was counted, so nothing is shown by it but where it stood and why. */
export interface BrokenDrill extends DrillAbout {
  brokenOff: { step: DrillStep['kind']; code: string; why: Words };
}

/**
 * Rehearses a fault. Whatever goes wrong on the way, the fault is taken away, the load is ended, and `onBroken` is told
 * before the error is thrown.
 */
export async function runDrill(options: DrillOptions): Promise<DrillResult> {
  const { fault, agents, seconds, seed, now, lab } = options;
  if (lab === null && labFaults.has(fault)) throw new ExpectedError('E_DC_FAULT_NEEDS_LAB', { fault });
  const centre = await openCentre(options);
  const outsideWindow = requireWindow(centre.stack, options);
  const { primary, standby } = await readRoles(centre);
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  if (standby === null) throw new ExpectedError('E_DC_NO_STANDBY', { primary: primary.name });
  const who = { primary: primary.name, standby: standby.name };
  const witness = centre.stack.places.flatMap(({ role, hosts }) => (role === 'witness' ? hosts : []))[0]?.name ?? '';
  const plan = planDrill({ fault, agents, ...who, witness, ...planTimes({ seed, fault, seconds }) });
  const run = begin(centre, options);
  const startedAt = new Date(now()).toISOString();
  const what = { stack: options.stack, simulated: lab !== null, fault, seed, startedAt, ...who, agents, outsideWindow };
  const steps: DoneStep[] = [];
  const about = (): DrillAbout => ({ ...what, machineLoad: run.machineLoad, steps });
  await doAll(plan, { run, options, steps }).catch(async (error: unknown) => {
    const step = plan[steps.length]?.kind ?? 'compare';
    await options.onBroken({ ...about(), brokenOff: { step, ...reasonOf(error) } });
    throw error;
  });
  if (run.books === null) throw new Error('the plan ends with the books');
  const verdict = judgeBooks({ ...run.books, fault, primary: primary.name });
  const restoredTo = run.moment === null ? null : new Date(run.moment).toISOString();
  return { ...about(), said: run.said, restoredTo, changedThings: run.changed, ...verdict };
}

function reasonOf(error: unknown): { code: string; why: Words } {
  if (!isExpected(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'E_INTERNAL', why: { vi: message, en: message } };
  }
  const say = (language: Language) => describeError(error, language).what;
  return { code: error.code, why: { vi: say('vi'), en: say('en') } };
}

const begin = (centre: DrillRun['centre'], options: DrillOptions): DrillRun => ({
  ...{ centre, lab: options.lab, startLoad: options.startLoad, now: options.now },
  ...{ pause: breakablePause(options), settle: options.pause },
  ...{ load: null, struckAt: 0, healedAt: 0, struck: false, books: null },
  moment: null,
  restore: async (to) => {
    await restore({ ...options, to, confirm: async () => {}, onStep: () => {} });
  },
  bringUp: async () => (await runOperation('up', { ...options, onChange: () => {} })).changes.length,
  ...{ changed: null, machineLoad: null, readMachineLoad: options.readMachineLoad, said: null },
  readSaid: async () => {
    const { primary, writable, votes } = await readStatus(options);
    return { primary, writable, votes };
  },
});

/** Does what is planned; each step that was done is added to `steps`. */
async function doAll(
  plan: readonly DrillStep[],
  { run, options, steps }: { run: DrillRun; options: DrillOptions; steps: DoneStep[] },
): Promise<void> {
  const { onStep, now, fault, signal } = options;
  try {
    for (const step of plan) {
      if (signal.aborted) throw new ExpectedError('E_INTERRUPTED');
      onStep(drillSteps[step.kind]);
      const begun = now();
      await doDrillStep(step, run);
      const seconds = Math.round((now() - begun) / 100) / 10;
      steps.push({ step: step.kind, at: new Date(begun).toISOString(), seconds });
    }
  } finally {
    const hosts = plan.flatMap((step) => (step.kind === 'strike' ? step.hosts : []));
    if (run.struck) await doDrillStep({ kind: 'heal', fault, hosts }, run);
    await run.load?.stop();
    // A drill that went wrong leaves nobody writing; what cannot be reached now is told by the drill's own error.
    if (run.books === null)
      await Promise.allSettled(run.centre.sites.map((site) => run.centre.to(site)({ script: stopProbe })));
  }
}
