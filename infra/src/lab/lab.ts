import { ExpectedError } from '@motcua/contract';
import { labHosts } from './layout.ts';
import { type LabPaths, labPaths } from './paths.ts';
import { type LabStep, planLabDown, planLabUp } from './plan-lab.ts';
import { readSituation } from './read-situation.ts';
import { runLabStep } from './run-lab-step.ts';

export interface LabOptions {
  folder: string;
  cache: string;
  /** When it is aborted the step at hand is finished and no other is begun. */
  signal: AbortSignal;
  /** Told of each step before it is done. */
  onStep: (step: { kind: LabStep['kind']; host: string | null; number: number; of: number }) => void;
}

/** The lab as it stands after `up`. */
export interface LabFacts {
  folder: string;
  keyFile: string;
  knownHostsFile: string;
  passphraseFile: string;
  stateUrl: string;
  hosts: { name: string; address: string }[];
  /** Steps that were done. */
  steps: string[];
}

/** Makes what is missing of the three lab hosts on this machine; needs root. */
export async function labUp(options: LabOptions): Promise<LabFacts> {
  const paths = labPaths(options);
  needRoot();
  const steps = planLabUp(await readSituation(paths));
  return facts(paths, await runAll(steps, { paths, options }));
}

/** Removes every trace of the lab but the built root file system; needs root. */
export async function labDown(options: LabOptions): Promise<{ folder: string; steps: string[] }> {
  const paths = labPaths(options);
  needRoot();
  const steps = planLabDown(await readSituation(paths));
  return { folder: paths.folder, steps: await runAll(steps, { paths, options }) };
}

function needRoot(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new ExpectedError('E_DC_LAB_NEEDS_ROOT');
}

async function runAll(
  steps: readonly LabStep[],
  { paths, options }: { paths: LabPaths; options: LabOptions },
): Promise<string[]> {
  const done: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (options.signal.aborted) throw new ExpectedError('E_INTERRUPTED');
    const host = 'host' in step ? step.host.name : null;
    options.onStep({ kind: step.kind, host, number: index + 1, of: steps.length });
    await runLabStep(step, paths);
    done.push(host === null ? step.kind : `${step.kind} ${host}`);
  }
  return done;
}

const facts = (paths: LabPaths, steps: string[]): LabFacts => ({
  folder: paths.folder,
  keyFile: paths.key,
  knownHostsFile: paths.knownHosts,
  passphraseFile: paths.passphrase,
  stateUrl: `file://${paths.state}`,
  hosts: labHosts.map(({ name, address }) => ({ name, address })),
  steps,
});
