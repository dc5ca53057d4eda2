import { repositoryOf } from '../calc/pgbackrest.ts';
import type { StackOptions } from '../engine/with-stack.ts';
import { type Centre, type CentreHost, openCentre, readRoles } from '../operate/centre.ts';
import { parseSums, sumsSql } from '../operate/compare-tables.ts';
import { until } from '../operate/switch-over.ts';
import { restoreSteps } from '../runbooks/restore-steps.ts';
import { type Step, secondsOf } from '../runbooks/step.ts';
import { parseBackups } from './parse-backups.ts';
import { planRestore, type RestorePlan, type RestoreStep, type RestoreStepArgs } from './plan-restore.ts';
import { fetchBackup, forget, putBack, recover, setAside, startHub, stopDatabase } from './scripts.ts';

export interface RestoreOptions extends StackOptions {
  /** The moment, in milliseconds since 1970. */
  to: number;
  now: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
  /** Shown what will be done before anything is; throws when it is not wanted. */
  confirm: (plan: RestorePlan) => Promise<void>;
  onStep: (step: Step) => void;
}

export interface RestoreResult {
  stack: string;
  to: string;
  /** Whose repository it came from; it leads afterwards. */
  host: string;
  backup: string;
  startedAt: string;
  seconds: number;
  tables: number;
  rows: number;
  /** When the newest report that is there again was taken; null when there is none. */
  newestReportAt: string | null;
  /** Where each host keeps what it had before. */
  kept: string;
  /** Whether the other site has everything again. */
  synchronous: boolean;
}

interface RestoreRun {
  centre: Centre;
  options: RestoreOptions;
  said: string;
}

type Executors = { [Kind in keyof RestoreStepArgs]: (step: RestoreStepArgs[Kind], run: RestoreRun) => Promise<void> };

const hour = 3_600_000;
const startPatroni = 'systemctl start patroni';

const executors: Executors = {
  stopHubs: ({ hosts }, run) => onAll(run, { hosts, script: 'systemctl stop motcua-hub' }),
  stopDatabase: ({ hosts }, run) => onAll(run, { hosts, script: stopDatabase }),
  setAside: ({ hosts, folder }, run) => onAll(run, { hosts, script: setAside(folder) }),
  fetch: async ({ host, ...what }, run) => {
    const site = siteOf(run, host);
    const repository = repositoryOf(run.centre.sites, site);
    await run.centre.to(site)({ script: fetchBackup({ ...what, repository }), timeout: 8 * hour });
  },
  recover: async ({ host }, run) => {
    run.said = await run.centre.to(siteOf(run, host))({ script: recover, input: sumsSql, timeout: 2 * hour });
  },
  forget: ({ host }, run) => onAll(run, { hosts: [host], script: forget }),
  lead: async ({ host }, run) => {
    await onAll(run, { hosts: [host], script: startPatroni });
    await until(
      run.options,
      async () => (await readRoles(run.centre)).primary?.name === host,
      secondsOf(restoreSteps.lead),
    );
  },
  copy: async ({ hosts }, run) => {
    await onAll(run, { hosts, script: startPatroni });
    await until(run.options, async () => (await readRoles(run.centre)).standby !== null, secondsOf(restoreSteps.copy));
  },
  startHubs: ({ hosts }, run) => onAll(run, { hosts, script: startHub }),
};

/** Restores the database of both sites to a moment; what they had before is kept beside it, and put back when the restore fails before it leads. */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const centre = await openCentre(options);
  const facts = await Promise.all(
    centre.sites.map(async (site) => ({ host: site.name, backups: await ask(centre, site) })),
  );
  const started = options.now();
  const plan = planRestore(facts, { to: options.to, now: started });
  await options.confirm(plan);
  const run: RestoreRun = { centre, options, said: '' };
  const kept = plan.steps.flatMap((step) => (step.kind === 'setAside' ? [step.folder] : []))[0] ?? '';
  await doAll(plan.steps, { run, kept });
  const sums = parseSums(run.said);
  const newest = /^newest\|(.+)$/m.exec(run.said)?.[1] ?? null;
  return {
    ...{ stack: options.stack, to: plan.to, host: plan.host, backup: plan.backup.label },
    startedAt: new Date(started).toISOString(),
    seconds: Math.round((options.now() - started) / 100) / 10,
    ...{ tables: sums.length, rows: sums.reduce((sum, { rows }) => sum + rows, 0), newestReportAt: newest, kept },
    synchronous: (await readRoles(centre)).standby !== null,
  };
}

async function doAll(steps: readonly RestoreStep[], { run, kept }: { run: RestoreRun; kept: string }): Promise<void> {
  let aside = false;
  for (const step of steps) {
    run.options.onStep(restoreSteps[step.kind]);
    if (step.kind === 'setAside') aside = true;
    if (step.kind === 'lead') aside = false;
    try {
      await (executors[step.kind] as (step: RestoreStep, run: RestoreRun) => Promise<void>)(step, run);
    } catch (error) {
      if (aside) await giveBack(run, kept);
      throw error;
    }
  }
}

/** The first error is what is told; a host that cannot be reached now keeps its folder beside. */
async function giveBack(run: RestoreRun, folder: string): Promise<void> {
  const script = `${stopDatabase}\n${putBack(folder)}\nsystemctl start patroni motcua-hub`;
  await Promise.allSettled(run.centre.sites.map((site) => run.centre.to(site)({ script, timeout: 120_000 })));
}

async function ask(centre: Centre, site: CentreHost) {
  const script =
    'runuser -u postgres -- pgbackrest --config=/etc/pgbackrest/backup.conf --stanza=dc info --output=json';
  return parseBackups(await centre.to(site)({ script })) ?? [];
}

function siteOf({ centre }: RestoreRun, name: string): CentreHost {
  const site = centre.sites.find((one) => one.name === name);
  if (site === undefined) throw new Error(`${name} is no site`);
  return site;
}

async function onAll(run: RestoreRun, { hosts, script }: { hosts: readonly string[]; script: string }): Promise<void> {
  await Promise.all(hosts.map((host) => run.centre.to(siteOf(run, host))({ script, timeout: 180_000 })));
}
