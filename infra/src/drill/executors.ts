import { ExpectedError } from '@motcua/contract';
import { awaitHubReady } from '../calc/hub-ready.ts';
import { type Centre, readRoles } from '../operate/centre.ts';
import { handOver, until } from '../operate/switch-over.ts';
import { drillSteps } from '../runbooks/drill-steps.ts';
import { secondsOf } from '../runbooks/step.ts';
import type { StackStatus } from '../status/read-status.ts';
import { type DrillBooks, parseTries } from './judge-books.ts';
import type { DrillStep, DrillStepArgs } from './plan-drill.ts';
import type { LabPower, Load, StartLoad } from './ports.ts';
import { readStored } from './read-stored.ts';
import { startProbe, stopProbe } from './scripts.ts';
import { heal, named, strike } from './strike.ts';

/** What matters of a status while votes are missing. */
export type SaidStatus = Pick<StackStatus, 'primary' | 'writable' | 'votes'>;

/** A drill under way. */
export interface DrillRun {
  centre: Centre;
  lab: LabPower | null;
  startLoad: StartLoad;
  now: () => number;
  /** Waits; throws when the drill is interrupted. */
  pause: (milliseconds: number) => Promise<unknown>;
  /** Waits, whatever happens: for putting things back. */
  settle: (milliseconds: number) => Promise<unknown>;
  load: Load | null;
  struckAt: number;
  healedAt: number;
  /** Whether the fault stands. */
  struck: boolean;
  /** What the machine of a lab had to do when the fault was made; null for any other stack. */
  machineLoad: number | null;
  readMachineLoad: () => number;
  /** What `dc status` said while the fault stood. */
  said: SaidStatus | null;
  readSaid: () => Promise<SaidStatus>;
  /** The moment that a lost database is restored to. */
  moment: number | null;
  restore: (to: number) => Promise<void>;
  /** Does what `dc up` does, and tells how many things were changed. */
  bringUp: () => Promise<number>;
  /** With `upgrade`: things that `dc up` changed under load. */
  changed: number | null;
  books: Omit<DrillBooks, 'fault' | 'primary'> | null;
}

type Executors = { [Kind in keyof DrillStepArgs]: (step: DrillStepArgs[Kind], run: DrillRun) => Promise<void> };

const executors: Executors = {
  announce: ({ fault, host }, { centre }) => {
    const words = `DRILL: ${fault} at ${host} begins now`;
    return everywhere(centre, `logger -t motcua-drill -p user.warning '${words}'; wall '${words}' 2>/dev/null || true`);
  },
  watch: (_step, { centre }) => everywhere(centre, startProbe),
  load: async ({ agents }, run) => {
    if (agents > 0) run.load = await run.startLoad({ count: agents, sites: run.centre.sites, remote: run.centre.to });
  },
  wait: async ({ seconds }, { pause }) => {
    await pause(seconds * 1000);
  },
  strike: async (target, run) => {
    if (run.lab !== null) run.machineLoad = run.readMachineLoad();
    run.struckAt = run.now();
    run.struck = true;
    await strike(run, target);
  },
  awaitPrimary: async ({ host }, run) => {
    const other = { ...run.centre, sites: [named(run.centre, host)] };
    await until(run, async () => (await readRoles(other)).primary?.name === host, within('awaitPrimary'));
  },
  ask: async (_step, run) => {
    run.said = await run.readSaid();
  },
  mark: async (_step, run) => {
    run.moment = run.now();
  },
  restore: async (_step, run) => {
    if (run.moment === null) throw new Error('a moment was marked before');
    await run.restore(run.moment);
    run.healedAt = run.now();
    run.struck = false;
  },
  roll: async ({ hosts }, run) => {
    run.struckAt = run.now();
    if (run.lab !== null) run.machineLoad = run.readMachineLoad();
    run.changed = await run.bringUp();
    // With the release that is there already, nothing was begun anew yet.
    for (const host of run.changed > 0 ? [] : hosts) {
      const script = `systemctl restart motcua-hub\n${awaitHubReady}`;
      await run.centre.to(named(run.centre, host))({ script, timeout: within('roll') * 1000 });
    }
    run.healedAt = run.now();
  },
  awaitAgents: async (_step, run) => {
    const { load } = run;
    if (load === null) return;
    // What was under way when the fault was made may still come; what was taken away has to be over.
    const since = Math.max(run.struckAt + 3000, run.healedAt);
    const back = async () => load.agents.every((agent) => load.lastAt(agent) > since);
    await until(run, back, within('awaitAgents'));
  },
  hold: async ({ seconds }, { struckAt, now, pause }) => {
    const left = struckAt + seconds * 1000 - now();
    if (left > 0) await pause(left);
  },
  heal: async (target, run) => {
    // A host that has just been cut off or killed may not answer at the first try, and the fault must not stay.
    await again(run, { work: () => heal(run, target), atMost: secondsOf(drillSteps.heal) });
    run.healedAt = run.now();
    run.struck = false;
  },
  awaitInStep: async ({ host }, run) => {
    await until(run, async () => (await readRoles(run.centre)).standby?.name === host, within('awaitInStep'));
  },
  failBack: async ({ from, to }, run) => {
    await handOver(run.centre, { from, to, on: named(run.centre, from) });
    await until(run, async () => (await readRoles(run.centre)).primary?.name === to, within('failBack'));
    await until(run, async () => (await readRoles(run.centre)).standby?.name === from, within('failBack'));
  },
  rest: async (_step, run) => {
    const { load } = run;
    if (load === null) return;
    await load.rest();
    // A reading of just before may still become a report.
    await run.pause(3000);
    await until(run, async () => load.waiting() === 0, within('rest'));
  },
  compare: async (_step, run) => {
    run.books = await readBooks(run);
  },
};

/** Tries something until it succeeds; after so many seconds the last error is thrown. */
async function again(
  { now, settle }: DrillRun,
  { work, atMost }: { work: () => Promise<void>; atMost: number },
): Promise<void> {
  const begun = now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (now() - begun > atMost * 1000) throw error;
    }
    await settle(2000);
  }
}

/** How long a step may wait, by its runbook. */
const within = (kind: DrillStep['kind']): number => secondsOf(drillSteps[kind]);

/** Does one step of the plan. */
export const doDrillStep = (step: DrillStep, run: DrillRun): Promise<void> =>
  (executors[step.kind] as (step: DrillStep, run: DrillRun) => Promise<void>)(step, run);

async function readBooks({
  centre,
  load,
  struckAt,
  healedAt,
  moment,
}: DrillRun): Promise<Omit<DrillBooks, 'fault' | 'primary'>> {
  // Before the store is read: what is acknowledged by now has to be there.
  const acknowledged = load?.acknowledged() ?? [];
  const { primary } = await readRoles(centre);
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  const probes = centre.sites.map(async (host) =>
    parseTries(host.name, await centre.to(host)({ script: stopProbe, timeout: 60_000 })),
  );
  const tries = (await Promise.all(probes)).flat();
  const agents = load?.agents ?? [];
  const stored = await readStored(centre.to(primary), agents);
  return { struckAt, healedAt, moment, tries, acknowledged, agents, ...stored };
}

async function everywhere({ sites, to }: Centre, script: string): Promise<void> {
  await Promise.all(sites.map((host) => to(host)({ script })));
}
