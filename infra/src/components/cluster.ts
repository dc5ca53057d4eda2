import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import type { Target } from '../ssh/target.ts';
import type { Passwords } from './passwords.ts';
import { Command, PostgresDatabase, PostgresRole } from './resources.ts';

export interface ClusterArgs {
  /** Whose psql asks; it goes to whichever site is primary. */
  host: Target;
  passwords: Passwords;
  after: readonly Resource[];
}

/** What the cluster holds whoever leads it: a second copy that is in step, the hub's role and its database. */
export class Cluster extends ComponentResource {
  readonly inStep: Command;
  readonly database: PostgresDatabase;

  constructor(name: string, { host, passwords, after }: ClusterArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Cluster', name, {}, opts);
    const psql = "runuser -u postgres -- env PGSERVICEFILE=/etc/motcua/pg_service.conf psql -XAtq 'service=primary'";
    const read = `${psql} -c "select count(*) from pg_stat_replication where sync_state = 'sync'" 2>/dev/null || true`;
    // The second copy is made by a base backup; patience, and then the words of who does not come.
    const run = `for n in $(seq 1 150); do [ "$(${read})" = 1 ] && exit 0; sleep 2; done
/opt/patroni/bin/patronictl -c /etc/patroni/config.yml list >&2
exit 1`;
    const wait = { host, name: 'synchronous-standby', run, read, expect: '1' };
    this.inStep = new Command(`${name}-synchronous-standby`, wait, { parent: this, dependsOn: [...after] });
    const role = new PostgresRole(
      `${name}-role-motcua`,
      { host, role: 'motcua', password: passwords.hub },
      { parent: this, dependsOn: [this.inStep] },
    );
    this.database = new PostgresDatabase(
      `${name}-database-motcua`,
      { host, database: 'motcua', owner: 'motcua' },
      { parent: this, dependsOn: [role] },
    );
    this.registerOutputs({});
  }
}
