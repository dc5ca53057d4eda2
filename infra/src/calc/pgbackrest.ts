import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

export interface BackupPlan {
  /** The two database hosts, in one order everywhere: the order gives the numbers of the repositories. */
  sites: readonly Member[];
  self: Member;
  /** Days that backups are kept. */
  retentionDays: number;
}

const tls = '/etc/motcua/tls';

/** The number of a host's repository; it means the same on every host, or pgBackRest refuses. */
export const repositoryOf = (sites: readonly Member[], { name }: Member): number =>
  sites.findIndex((site) => site.name === name) + 1;

/** /etc/pgbackrest.conf of a database host: its own repository by path, the other site's over TLS; WAL goes to both. */
export function pgbackrest({ sites, self, retentionDays }: BackupPlan): string {
  const others = sites.filter(({ name }) => name !== self.name);
  return ini({
    global: [
      ['io-timeout', '10'],
      ...repository({ sites, self, retentionDays }, self),
      ...others.flatMap((site) => repository({ sites, self, retentionDays }, site)),
      ['tls-server-address', self.address],
      ['tls-server-port', String(ports.pgbackrest)],
      ['tls-server-ca-file', `${tls}/ca.pem`],
      ['tls-server-cert-file', `${tls}/postgres.pem`],
      ['tls-server-key-file', `${tls}/postgres-key.pem`],
      ...sites.map(({ name }): Row => ['tls-server-auth', `${name}=dc`]),
    ],
    dc: [
      ['pg1-path', '/var/lib/postgresql/15/main'],
      ['pg1-socket-path', '/var/run/postgresql'],
    ],
  });
}

/** The second file of a host, for backups only: its own repository, and whichever of the two servers is the primary. */
export function backupJob({ sites, self, retentionDays }: BackupPlan): string {
  const other = sites.find(({ name }) => name !== self.name);
  const key = `repo${repositoryOf(sites, self)}`;
  return ini({
    global: [
      ['io-timeout', '30'],
      [`${key}-path`, `/var/lib/pgbackrest/${self.name}`],
      ...kept(key, retentionDays),
      ['start-fast', 'y'],
      // The backup job may run while the other direction archives.
      ['lock-path', '/tmp/pgbackrest-backup'],
    ],
    dc: [
      ['pg1-path', '/var/lib/postgresql/15/main'],
      ['pg1-socket-path', '/var/run/postgresql'],
      ...(other === undefined ? [] : remoteServer(other)),
    ],
  });
}

const kept = (key: string, days: number): Row[] => [
  [`${key}-retention-full-type`, 'time'],
  [`${key}-retention-full`, String(days)],
];

const remoteServer = ({ address }: Member): Row[] => [
  ['pg2-host', address],
  ['pg2-host-type', 'tls'],
  ['pg2-host-port', String(ports.pgbackrest)],
  ['pg2-host-ca-file', `${tls}/ca.pem`],
  ['pg2-host-cert-file', `${tls}/postgres.pem`],
  ['pg2-host-key-file', `${tls}/postgres-key.pem`],
  ['pg2-path', '/var/lib/postgresql/15/main'],
  ['pg2-socket-path', '/var/run/postgresql'],
];

/** What PostgreSQL calls for each piece of its log; its name has to hold the word pgbackrest. */
export const archiveScript = (): string => `#!/bin/sh
exec pgbackrest --stanza=dc archive-push "$1"
`;

type Row = readonly [key: string, value: string];

function repository({ sites, self, retentionDays }: BackupPlan, site: Member): Row[] {
  const key = `repo${repositoryOf(sites, site)}`;
  const path: Row = [`${key}-path`, `/var/lib/pgbackrest/${site.name}`];
  if (site.name === self.name) return [path, ...kept(key, retentionDays)];
  return [
    path,
    [`${key}-host`, site.address],
    [`${key}-host-type`, 'tls'],
    [`${key}-host-port`, String(ports.pgbackrest)],
    [`${key}-host-ca-file`, `${tls}/ca.pem`],
    [`${key}-host-cert-file`, `${tls}/postgres.pem`],
    [`${key}-host-key-file`, `${tls}/postgres-key.pem`],
  ];
}

const ini = (sections: Readonly<Record<string, readonly Row[]>>): string =>
  Object.entries(sections)
    .map(([name, rows]) => `[${name}]\n${rows.map(([key, value]) => `${key}=${value}\n`).join('')}`)
    .join('\n');

/** When the timers of backups go off, in UTC: every so many days of the month. */
export const backupTimes = ({ everyDays, fullEveryDays }: { everyDays: number; fullEveryDays: number }) => ({
  full: `*-*-01/${fullEveryDays} 18:00:00`,
  incr: `*-*-01/${everyDays} 19:00:00`,
});
