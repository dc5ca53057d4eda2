import { ExpectedError } from '@motcua/contract';
import { repositoryOf } from '../calc/pgbackrest.ts';
import type { StackOptions } from '../engine/with-stack.ts';
import { recordsFolder } from '../records/records-folder.ts';
import { writeRecord } from '../records/write-record.ts';
import { doSteps, type StepExecutors } from '../runbooks/do-steps.ts';
import { restoreTestSteps } from '../runbooks/restore-test-steps.ts';
import { type Step, secondsOf } from '../runbooks/step.ts';
import type { Remote } from '../ssh/pool.ts';
import { type Centre, type CentreHost, openCentre, readRoles } from './centre.ts';
import {
  compareTables,
  locksSql,
  markSql,
  parseSums,
  sumsSql,
  type TableDifference,
  type TableSum,
} from './compare-tables.ts';

export interface RestoreTest {
  stack: string;
  /** Whose repository was restored, and where. */
  host: string;
  startedAt: string;
  /** Label of the backup it began from. */
  backup: string;
  seconds: number;
  tables: number;
  rows: number;
  differences: TableDifference[];
  /** Where this is kept, for the rules to know of; null where the stack has no folder for it. */
  record: string | null;
}

const folder = '/var/lib/postgresql/restore-test';

export interface RestoreTestOptions extends StackOptions {
  now: () => number;
  onStep: (step: Step) => void;
}

interface RestoreRun {
  centre: Centre;
  primary: CentreHost | null;
  /** Where it is restored: the standby's site, or the primary's when there is none. */
  host: CentreHost | null;
  point: string;
  expected: TableSum[];
  found: TableSum[];
  backup: string;
}

/** Restores the newest backup of the standby's site into an instance of its own, to a point just made, and compares every table with the primary. */
export async function restoreTest(options: RestoreTestOptions): Promise<RestoreTest> {
  const { now, onStep, stack } = options;
  const started = now();
  const centre = await openCentre(options);
  const run: RestoreRun = {
    ...{ centre, primary: null, host: null, point: `motcua-${started}` },
    ...{ expected: [], found: [], backup: '' },
  };
  const folder = recordsFolder(centre.stack, options.env);
  const dated = { kind: 'restore-test', stack, startedAt: new Date(started).toISOString() } as const;
  await doSteps({ steps: restoreTestSteps, executors, run, onStep }).catch(async (error: unknown) => {
    // A backup that could not be restored is news for the rules too; one that nobody came to is not.
    if (run.expected.length > 0) await writeRecord(folder, { ...dated, ...failed(error, run) });
    throw error;
  });
  const { host, backup, expected, found } = run;
  const done = {
    ...{ stack, host: known(host).name, startedAt: dated.startedAt, backup },
    seconds: Math.round((now() - started) / 100) / 10,
    ...{ tables: found.length, rows: found.reduce((sum, { rows }) => sum + rows, 0) },
    differences: compareTables(expected, found),
  };
  return { ...done, record: await writeRecord(folder, { ...dated, ...done, ...{ failure: null } }) };
}

/** What is kept of a test that came to no end. */
const failed = (error: unknown, { host }: RestoreRun) => ({
  host: host?.name ?? null,
  failure: (error instanceof Error ? error.message : String(error)).slice(0, 400),
  ...{ tables: 0, differences: [] },
});

const executors: StepExecutors<keyof typeof restoreTestSteps, RestoreRun> = {
  look: async (run) => {
    const { primary, standby } = await readRoles(run.centre);
    Object.assign(run, { primary, host: standby ?? known(primary) });
  },
  mark: async (run, step) => {
    run.expected = parseSums(await mark(run.centre.to(known(run.primary)), run.point, secondsOf(step)));
  },
  restore: async (run, step) => {
    const host = known(run.host);
    const repository = repositoryOf(run.centre.sites, host);
    const what = { repository, point: run.point, atMost: secondsOf(step) };
    run.backup = await orTidy(run, restore(run.centre.to(host), what));
  },
  sum: async (run, step) => {
    const remote = run.centre.to(known(run.host));
    const asked = remote({ script: `${scratchPsql} -f -`, input: sumsSql, timeout: secondsOf(step) * 1000 });
    run.found = parseSums(await orTidy(run, asked));
  },
  tidy: (run) => tidy(run.centre.to(known(run.host))),
};

function known(host: CentreHost | null): CentreHost {
  if (host === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  return host;
}

/** What fails leaves nothing of the restored copy behind. */
function orTidy<T>({ centre, host }: RestoreRun, work: Promise<T>): Promise<T> {
  return work.catch(async (error: unknown) => {
    await tidy(centre.to(known(host))).catch(() => undefined);
    throw error;
  });
}

const psql = 'runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -d motcua';

async function mark(remote: Remote, point: string, atMost: number): Promise<string> {
  const locks = await remote({ script: `${psql} -f -`, input: locksSql });
  return remote({ script: `${psql} -f -`, input: markSql(locks.trim(), point), timeout: atMost * 1000 });
}

const scratchPsql = 'runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -h /tmp -p 5499 -d motcua';

interface Restoring {
  repository: number;
  point: string;
  /** Seconds. */
  atMost: number;
}

/** Restores and starts; the instance listens to nobody, archives nothing, and waits for no standby. */
async function restore(remote: Remote, { repository, point, atMost }: Restoring): Promise<string> {
  const pgbackrest = `runuser -u postgres -- pgbackrest --stanza=dc --repo=${repository}`;
  const script = `set -eu
rm -rf ${folder}
install -d -m 700 -o postgres -g postgres ${folder}
for n in $(seq 1 60); do
  ${pgbackrest} --pg1-path=${folder} --log-level-console=warn --type=name --target=${point} --target-action=promote --delta restore >&2
  printf 'local all all peer\\n' > ${folder}/scratch_hba.conf
  chown postgres ${folder}/scratch_hba.conf
  runuser -u postgres -- /usr/lib/postgresql/15/bin/pg_ctl -D ${folder} -w -t 300 -l ${folder}/scratch.log -o "-p 5499 -c listen_addresses= -c unix_socket_directories=/tmp -c archive_mode=off -c hba_file=${folder}/scratch_hba.conf -c ssl=off -c synchronous_standby_names= -c cluster_name=restore-test" start >&2 && break
  # The last piece of the log may still be on its way.
  sleep 2
done
for n in $(seq 1 120); do [ "$(${scratchPsql} -c 'select pg_is_in_recovery()')" = f ] && break; sleep 1; done
${pgbackrest} --config=/etc/pgbackrest/backup.conf info --output=json | jq -r '[.[0].backup[].label] | last'`;
  return (await remote({ script, timeout: atMost * 1000 })).trim();
}

async function tidy(remote: Remote): Promise<void> {
  const stop = `runuser -u postgres -- /usr/lib/postgresql/15/bin/pg_ctl -D ${folder} -m immediate stop >/dev/null 2>&1 || true`;
  await remote({ script: `${stop}; rm -rf ${folder}`, timeout: secondsOf(restoreTestSteps.tidy) * 1000 });
}
