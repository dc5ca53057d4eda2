import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { ports } from '../calc/host-zones.ts';
import { clusterRules } from '../calc/patroni.ts';
import { tls } from '../calc/tls.ts';
import type { Target } from '../ssh/target.ts';
import type { Passwords } from './passwords.ts';
import { Command, PostgresDatabase, PostgresRole } from './resources.ts';

export interface ClusterArgs {
  /** Whose psql asks; it goes to whichever site is primary. */
  host: Target;
  /** The other site's database hosts. */
  others: readonly Member[];
  passwords: Passwords;
  after: readonly Resource[];
}

/** What the cluster holds whoever leads it: a second copy that is in step, the hub's role and its database. */
export class Cluster extends ComponentResource {
  readonly inStep: Command;
  readonly database: PostgresDatabase;

  constructor(name: string, { host, others, passwords, after }: ClusterArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Cluster', name, {}, opts);
    const psql = "runuser -u postgres -- env PGSERVICEFILE=/etc/motcua/pg_service.conf psql -XAtq 'service=primary'";
    const mark = '/var/lib/motcua/in-step';
    const count = `${psql} -c "select count(*) from pg_stat_replication where sync_state = 'sync'" 2>/dev/null || true`;
    // The second copy is made by a base backup; patience, and then the words of who does not come.
    // A site that is down is not waited for.
    const alive = others.map(({ address }) => `curl -sk -o /dev/null -m 2 https://${address}:${ports.patroni}/patroni`);
    const run = `missed=0
for n in $(seq 1 150); do
  [ "$(${count})" = 1 ] && { touch ${mark}; exit 0; }
  if ${alive.join(' && ')}; then missed=0; else missed=$((missed + 1)); fi
  [ $missed -lt 8 ] || break
  sleep 2
done
/opt/patroni/bin/patronictl -c /etc/patroni/config.yml list >&2
exit 1`;
    // Waited for once. Later it is what status and alerts are for: a site that is down is no drift to be repaired here.
    const read = `[ -e ${mark} ] && echo 1 || true`;
    const wait = { host, name: 'synchronous-standby', run, read, expect: '1', remove: `rm -f ${mark}` };
    this.inStep = new Command(`${name}-synchronous-standby`, wait, { parent: this, dependsOn: [...after] });
    this.#rules(name, host);
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

  /** Patroni takes its rules from its own file only once, when the cluster is made; afterwards they are asked for and set here. */
  #rules(name: string, host: Target): void {
    const rules = JSON.stringify(Object.fromEntries(Object.entries(clusterRules).toSorted()));
    const keys = Object.keys(clusterRules).toSorted().join(', ');
    const url = `https://${host.address}:${ports.patroni}/config`;
    const curl = `curl -sf -m 10 --cacert ${tls}/ca.pem --cert ${tls}/postgres.pem --key ${tls}/postgres-key.pem`;
    const read = `${curl} ${url} | jq -Sc '{${keys}}' || true`;
    const args = {
      host,
      name: 'cluster-rules',
      run: `${curl} -XPATCH -d @- ${url} >&2`,
      input: rules,
      read,
      expect: rules,
    };
    new Command(`${name}-rules`, args, { parent: this, dependsOn: [this.inStep] });
  }
}
