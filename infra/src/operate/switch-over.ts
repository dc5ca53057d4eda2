import { ExpectedError } from '@motcua/contract';
import type { StackOptions } from '../engine/with-stack.ts';
import { recordsFolder } from '../records/records-folder.ts';
import { writeRecord } from '../records/write-record.ts';
import { doSteps, type StepExecutors } from '../runbooks/do-steps.ts';
import { type Step, secondsOf } from '../runbooks/step.ts';
import { switchoverSteps } from '../runbooks/switchover-steps.ts';
import { type ChangeOptions, type OutsideWindow, requireWindow } from '../stack/change-window.ts';
import { type Centre, type CentreHost, openCentre, readRoles } from './centre.ts';

export interface Switchover {
  stack: string;
  from: string;
  to: string;
  startedAt: string;
  /** Until the other site was primary. */
  seconds: number;
  /** Whether the former primary is in step again. */
  synchronous: boolean;
  /** Why it was made outside the change window; null within it. */
  outsideWindow: OutsideWindow | null;
  /** Where this is kept; null where the stack has no folder for it. */
  record: string | null;
}

export interface SwitchOptions extends StackOptions, ChangeOptions {
  pause: (milliseconds: number) => Promise<unknown>;
  onStep: (step: Step) => void;
}

interface SwitchRun {
  options: SwitchOptions;
  centre: Centre;
  primary: CentreHost | null;
  standby: CentreHost | null;
  /** When it was handed over, and seconds until the other site was primary. */
  started: number;
  seconds: number;
}

/** Hands the database over to the other site, in step and without loss, and waits until the former primary follows. */
export async function switchOver(options: SwitchOptions): Promise<Switchover> {
  const { onStep } = options;
  const centre = await openCentre(options);
  const outsideWindow = requireWindow(centre.stack, options);
  const run: SwitchRun = { options, centre, primary: null, standby: null, started: options.now(), seconds: 0 };
  await doSteps({ steps: switchoverSteps, executors, run, onStep });
  const { from, to } = directionOf(run);
  const startedAt = new Date(run.started).toISOString();
  const hosts = { from: from.name, to: to.name };
  const done = { stack: options.stack, ...hosts, startedAt, seconds: run.seconds, synchronous: true, outsideWindow };
  const folder = recordsFolder(centre.stack, options.env);
  return { ...done, record: await writeRecord(folder, { kind: 'switchover', ...done }) };
}

const executors: StepExecutors<keyof typeof switchoverSteps, SwitchRun> = {
  look: async (run) => {
    const { primary, standby } = await readRoles(run.centre);
    Object.assign(run, { primary, standby });
    directionOf(run);
  },
  announce: async (run) => {
    const { from, to } = directionOf(run);
    const script = `logger -t motcua-switchover -p user.warning 'SWITCHOVER: from ${from.name} to ${to.name} begins now'`;
    await Promise.all([from, to].map((host) => run.centre.to(host)({ script })));
  },
  handOver: async (run) => {
    const { from, to } = directionOf(run);
    run.started = run.options.now();
    await handOver(run.centre, { from: from.name, to: to.name, on: from });
  },
  awaitPrimary: async (run, step) => {
    const { to } = directionOf(run);
    const look = async () => (await readRoles(run.centre)).primary?.name === to.name;
    await until(run.options, look, secondsOf(step));
    run.seconds = Math.round((run.options.now() - run.started) / 100) / 10;
  },
  awaitInStep: async (run, step) => {
    const { from } = directionOf(run);
    await until(run.options, async () => (await readRoles(run.centre)).standby?.name === from.name, secondsOf(step));
  },
};

function directionOf({ primary, standby }: Pick<SwitchRun, 'primary' | 'standby'>): Record<'from' | 'to', CentreHost> {
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  if (standby === null) throw new ExpectedError('E_DC_NO_STANDBY', { primary: primary.name });
  return { from: primary, to: standby };
}

/** Patroni's own way to change the primary: it waits until the other has everything. */
export async function handOver(
  centre: Centre,
  { from, to, on }: { from: string; to: string; on: Centre['sites'][number] },
): Promise<void> {
  const patronictl = 'runuser -u postgres -- /opt/patroni/bin/patronictl -c /etc/patroni/config.yml';
  const script = `${patronictl} switchover --leader ${from} --candidate ${to} --force >&2`;
  await centre.to(on)({ script, timeout: secondsOf(switchoverSteps.handOver) * 1000 });
}

/** Seconds until it is so; E_DC_NOT_IN_TIME after so many. A look that fails is looked at again. */
export async function until(
  { now, pause }: Pick<SwitchOptions, 'now' | 'pause'>,
  look: () => Promise<boolean>,
  atMost: number,
): Promise<number> {
  const begun = now();
  while (!(await look().catch(() => false))) {
    if (now() - begun > atMost * 1000) throw new ExpectedError('E_DC_NOT_IN_TIME', { seconds: atMost });
    await pause(1000);
  }
  return Math.round((now() - begun) / 100) / 10;
}
