import { ExpectedError } from '@motcua/contract';
import { repositoryOf } from '../calc/pgbackrest.ts';
import type { StackOptions } from '../engine/with-stack.ts';
import type { Remote } from '../ssh/pool.ts';
import { openCentre, readRoles } from './centre.ts';
import { compareTables, locksSql, markSql, parseSums, sumsSql, type TableDifference } from './compare-tables.ts';

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
}

const folder = '/var/lib/postgresql/restore-test';

/** Restores the newest backup of the standby's site into an instance of its own, to a point just made, and compares every table with the primary. */
export async function restoreTest(options: StackOptions & { now: () => number }): Promise<RestoreTest> {
  const centre = await openCentre(options);
  const { primary, standby } = await readRoles(centre);
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  const host = standby ?? primary;
  const started = options.now();
  const point = `motcua-${started}`;
  const expected = parseSums(await mark(centre.to(primary), point));
  const repository = repositoryOf(centre.sites, host);
  const remote = centre.to(host);
  const backup = await restore(remote, { repository, point });
  const found = parseSums(
    await remote({ script: `${scratchPsql} -f -`, input: sumsSql, timeout: 600_000 }).finally(() => tidy(remote)),
  );
  return {
    ...{ stack: options.stack, host: host.name, startedAt: new Date(started).toISOString(), backup },
    seconds: Math.round((options.now() - started) / 100) / 10,
    ...{ tables: found.length, rows: found.reduce((sum, { rows }) => sum + rows, 0) },
    differences: compareTables(expected, found),
  };
}

const psql = 'runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -d motcua';

async function mark(remote: Remote, point: string): Promise<string> {
  const locks = await remote({ script: `${psql} -f -`, input: locksSql });
  return remote({ script: `${psql} -f -`, input: markSql(locks.trim(), point), timeout: 600_000 });
}

const scratchPsql = 'runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -h /tmp -p 5499 -d motcua';

/** Restores and starts; the instance listens to nobody, archives nothing, and waits for no standby. */
async function restore(remote: Remote, { repository, point }: { repository: number; point: string }): Promise<string> {
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
  return (await remote({ script, timeout: 1_800_000 })).trim();
}

async function tidy(remote: Remote): Promise<void> {
  const stop = `runuser -u postgres -- /usr/lib/postgresql/15/bin/pg_ctl -D ${folder} -m immediate stop >/dev/null 2>&1 || true`;
  await remote({ script: `${stop}; rm -rf ${folder}`, timeout: 120_000 });
}
