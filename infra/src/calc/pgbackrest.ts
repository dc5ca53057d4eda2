import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

export interface BackupPlan {
  /** The two database hosts, in one order everywhere: the order gives the numbers of the repositories. */
  sites: readonly Member[];
  self: Member;
}

const tls = '/etc/motcua/tls';

/** The number of a host's repository; it means the same on every host, or pgBackRest refuses. */
export const repositoryOf = (sites: readonly Member[], { name }: Member): number =>
  sites.findIndex((site) => site.name === name) + 1;

/** /etc/pgbackrest.conf of a database host: its own repository by path, the other site's over TLS; WAL goes to both. */
export function pgbackrest({ sites, self }: BackupPlan): string {
  const others = sites.filter(({ name }) => name !== self.name);
  return ini({
    global: [
      ['io-timeout', '10'],
      ...repository({ sites, self }, self),
      ...others.flatMap((site) => repository({ sites, self }, site)),
      ['tls-server-address', self.address],
      ['tls-server-port', String(ports.pgbackrest)],
      ['tls-server-ca-file', `${tls}/ca.pem`],
      ['tls-server-cert-file', `${tls}/pgbackrest.pem`],
      ['tls-server-key-file', `${tls}/pgbackrest-key.pem`],
      ...sites.map(({ name }): Row => ['tls-server-auth', `${name}=dc`]),
    ],
    dc: [
      ['pg1-path', '/var/lib/postgresql/15/main'],
      ['pg1-socket-path', '/var/run/postgresql'],
    ],
  });
}

type Row = readonly [key: string, value: string];

function repository({ sites, self }: BackupPlan, site: Member): Row[] {
  const key = `repo${repositoryOf(sites, site)}`;
  const path: Row = [`${key}-path`, `/var/lib/pgbackrest/${site.name}`];
  const kept: Row = [`${key}-retention-full`, '4'];
  if (site.name === self.name) return [path, kept];
  return [
    path,
    [`${key}-host`, site.address],
    [`${key}-host-type`, 'tls'],
    [`${key}-host-port`, String(ports.pgbackrest)],
    [`${key}-host-ca-file`, `${tls}/ca.pem`],
    [`${key}-host-cert-file`, `${tls}/pgbackrest.pem`],
    [`${key}-host-key-file`, `${tls}/pgbackrest-key.pem`],
  ];
}

const ini = (sections: Readonly<Record<string, readonly Row[]>>): string =>
  Object.entries(sections)
    .map(([name, rows]) => `[${name}]\n${rows.map(([key, value]) => `${key}=${value}\n`).join('')}`)
    .join('\n');
