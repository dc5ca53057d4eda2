import { all, ComponentResource, type ComponentResourceOptions, type Output, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { fingerprint } from '../calc/fingerprint.ts';
import { patroniSettings } from '../calc/patroni.ts';
import { pgService } from '../calc/pg-service.ts';
import { archiveScript, backupJob, pgbackrest, repositoryOf } from '../calc/pgbackrest.ts';
import { patroniUnit } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import type { Passwords } from './passwords.ts';
import { Command, File, Package, PostgresSetting, SystemdUnit } from './resources.ts';
import type { Trust } from './trust.ts';

export interface DatabaseArgs {
  host: Target;
  /** The two database hosts. */
  sites: readonly Member[];
  votes: readonly Member[];
  trust: Trust;
  root: Resource;
  passwords: Passwords;
  retentionDays: number;
  /** What has to run before Patroni does. */
  after: readonly Resource[];
}

/** Debian's own way to say that Patroni, and not its scripts, makes the database. */
const noCluster = 'create_main_cluster = false\n';
/** Where the lab keeps what it may not fetch. */
const wheels = '/opt/motcua-packages/wheels';
const version = '4.1.5';

/** Settings that people have altered by hand before; each is read back by SHOW. */
const settings = { log_connections: 'on', log_lock_waits: 'on', idle_in_transaction_session_timeout: '5min' };

/** The database of one site: PostgreSQL under Patroni, its log archived on both sites. */
export class Database extends ComponentResource {
  readonly unit: SystemdUnit;
  readonly files: Resource[];
  /** What reads it has to read it again when this changes. */
  readonly certificate: Output<string>;
  readonly #args: DatabaseArgs;

  constructor(name: string, args: DatabaseArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Database', name, {}, opts);
    this.#args = args;
    const { host, trust, root } = args;
    const packages = this.#packages(name);
    const certificate = trust.certificate({ host, name: 'postgres', owner: 'postgres', after: [root, ...packages] });
    this.certificate = certificate.serial;
    const patroni = this.#patroni(name, packages);
    this.files = this.#files(name, [...packages, certificate]);
    this.unit = new SystemdUnit(
      `${name}-patroni.service`,
      {
        ...{ host, unit: 'patroni.service', changes: 'reload' },
        restartOn: { settings: this.#settings().apply(fingerprint), certificate: certificate.serial },
      },
      { parent: this, dependsOn: [patroni, ...this.files, ...args.after] },
    );
    this.registerOutputs({});
  }

  #packages(name: string): Resource[] {
    const { host } = this.#args;
    const path = '/etc/postgresql-common/createcluster.conf';
    const before = new File(`${name}${path}`, { host, path, content: noCluster }, { parent: this });
    const opts = { parent: this, dependsOn: [before] };
    const names = ['postgresql-15', 'pgbackrest', 'jq', 'python3-venv', 'python3-psycopg2', 'python3-yaml'];
    const python = ['click', 'prettytable', 'dateutil', 'psutil', 'urllib3', 'dnspython', 'etcd', 'cdiff'].map(
      (one) => `python3-${one}`,
    );
    return [...names, ...python].map((one) => new Package(`${name}-${one}`, { host, package: one }, opts));
  }

  /** Not Debian's 3.0.2, which lets a primary that was frozen take the lock back. */
  #patroni(name: string, dependsOn: Resource[]): Command {
    const pip = '/opt/patroni/bin/pip install -q --no-deps --disable-pip-version-check';
    const run = `set -eu
python3 -m venv --system-site-packages /opt/patroni
if [ -d ${wheels} ]; then ${pip} --no-index --find-links ${wheels} patroni==${version}; else ${pip} patroni==${version}; fi`;
    const read = '/opt/patroni/bin/patroni --version 2>/dev/null || true';
    const args = { host: this.#args.host, name: 'patroni', run, read, expect: `patroni ${version}` };
    return new Command(`${name}-patroni`, { ...args, remove: 'rm -rf /opt/patroni' }, { parent: this, dependsOn });
  }

  #settings() {
    const { sites, votes, host, passwords } = this.#args;
    const plan = { sites, votes, self: host, repository: repositoryOf(sites, host) };
    return all([passwords.superuser, passwords.replication, passwords.rewind]).apply(
      ([superuser, replication, rewind]) =>
        `${JSON.stringify(patroniSettings({ ...plan, passwords: { superuser, replication, rewind } }), null, 2)}\n`,
    );
  }

  #files(name: string, dependsOn: Resource[]): File[] {
    const { sites, host, passwords, retentionDays } = this.#args;
    const plan = { sites, self: host, retentionDays };
    const own = { owner: 'postgres', group: 'postgres', mode: '0600' };
    const pgpass = passwords.superuser.apply((password) => `*:*:*:postgres:${password}\n`);
    const files = [
      { path: '/etc/patroni/config.yml', content: this.#settings(), ...own },
      { path: '/etc/systemd/system/patroni.service', content: patroniUnit() },
      { path: '/etc/motcua/pg_service.conf', content: pgService(sites) },
      { path: '/etc/motcua/pgpass', content: pgpass, ...own },
      { path: '/etc/pgbackrest.conf', content: pgbackrest(plan) },
      { path: '/etc/pgbackrest/backup.conf', content: backupJob(plan) },
      { path: '/usr/local/bin/pgbackrest-put', content: archiveScript(), mode: '0755' },
    ];
    return files.map((file) => new File(`${name}${file.path}`, { host, ...file }, { parent: this, dependsOn }));
  }

  /** Settings of this server, once it runs. */
  settle(name: string, dependsOn: Resource[]): void {
    const { host } = this.#args;
    for (const [setting, value] of Object.entries(settings)) {
      new PostgresSetting(`${name}-${setting}`, { host, setting, value }, { parent: this, dependsOn });
    }
  }
}
