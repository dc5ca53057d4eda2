import { ComponentResource, type ComponentResourceOptions, type Output, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { backupTimes, repositoryOf } from '../calc/pgbackrest.ts';
import { oneShot, timer } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import type { Stack } from '../stack/stack-file.ts';
import { Command, File, SystemdUnit } from './resources.ts';

export interface BackupArgs {
  host: Target;
  sites: readonly Member[];
  backup: Stack['backup'];
  certificate: Output<string>;
  /** Files of pgBackRest. */
  after: readonly Resource[];
}

/** A site's repository of backups: the log of both servers, and its own backups of whichever is primary. */
export class Backup extends ComponentResource {
  readonly server: SystemdUnit;
  readonly #args: BackupArgs;

  constructor(name: string, args: BackupArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Backup', name, {}, opts);
    this.#args = args;
    const folder = `/var/lib/pgbackrest/${args.host.name}`;
    const made = this.#command(name, 'repository', {
      run: `install -d -m 750 -o postgres -g postgres ${folder}`,
      read: `stat -c %U ${folder} 2>/dev/null || true`,
      ...{ expect: 'postgres', after: args.after },
    });
    this.server = new SystemdUnit(
      `${name}-pgbackrest.service`,
      { host: args.host, unit: 'pgbackrest.service', restartOn: { certificate: args.certificate } },
      { parent: this, dependsOn: [made, ...args.after] },
    );
    this.registerOutputs({});
  }

  /** The first backup and the times of the others, once the database and both sites' servers run. */
  begin(name: string, running: readonly Resource[]): Command {
    const first = this.#first(name, running);
    this.#timers(name, first);
    return first;
  }

  #command(name: string, what: string, { after, ...rest }: Wanted): Command {
    const args = { host: this.#args.host, name: `backup-${what}`, ...rest };
    return new Command(`${name}-${what}`, args, { parent: this, dependsOn: [...after] });
  }

  /** pgBackRest on this site's own repository, as whoever runs the database. */
  #pgbackrest(): string {
    const { sites, host } = this.#args;
    return `pgbackrest --config=/etc/pgbackrest/backup.conf --stanza=dc --repo=${repositoryOf(sites, host)}`;
  }

  /** Makes the repository known to pgBackRest. Until both are, no piece of the log is archived, and no backup can end. */
  stanza(name: string, running: readonly Resource[]): Command {
    const { host } = this.#args;
    const run =
      'runuser -u postgres -- pgbackrest --config=/etc/pgbackrest/backup.conf --stanza=dc --log-level-console=warn stanza-create';
    const read = `[ -f /var/lib/pgbackrest/${host.name}/archive/dc/archive.info ] && echo made || true`;
    return this.#command(name, 'stanza', { run, read, expect: 'made', after: [this.server, ...running] });
  }

  #first(name: string, running: readonly Resource[]): Command {
    const pgbackrest = `runuser -u postgres -- ${this.#pgbackrest()}`;
    const count = `${pgbackrest} info --output=json 2>/dev/null | jq -r '[.[].backup[]?] | if length > 0 then "there" else "none" end'`;
    const after = [this.server, ...running];
    const run = `set -eu
[ "$(${count})" = there ] || ${pgbackrest} --log-level-console=warn --type=full backup`;
    return this.#command(name, 'first', { run, read: count, expect: 'there', after });
  }

  #timers(name: string, first: Command): void {
    const { host, backup } = this.#args;
    for (const [type, when] of Object.entries(backupTimes(backup))) {
      const base = `motcua-backup-${type}`;
      const description = `Backup of the database (${type})`;
      const command = `/usr/bin/${this.#pgbackrest()} --type=${type} backup`;
      const files = [
        { path: `/etc/systemd/system/${base}.service`, content: oneShot({ description, user: 'postgres', command }) },
        { path: `/etc/systemd/system/${base}.timer`, content: timer({ description, when }) },
      ].map((file) => new File(`${name}${file.path}`, { host, ...file }, { parent: this }));
      const unit = { host, unit: `${base}.timer`, restartOn: { when } };
      new SystemdUnit(`${name}-${base}.timer`, unit, { parent: this, dependsOn: [...files, first] });
    }
  }
}

interface Wanted {
  run: string;
  read: string;
  expect: string;
  after: readonly Resource[];
}
