import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

export interface PatroniPlan {
  /** The two database hosts. */
  sites: readonly Member[];
  /** Every host with a vote. */
  votes: readonly Member[];
  self: Member;
  /** Which pgBackRest repository is this host's own. */
  repository: number;
  passwords: DatabasePasswords;
}

/** Of the roles that Patroni itself uses. */
interface DatabasePasswords {
  superuser: string;
  replication: string;
  rewind: string;
}

/** Seconds: the lease, the pause between two looks, and how long a store that does not answer is waited for. */
export const patroniTimes = { ttl: 20, loop_wait: 5, retry_timeout: 7 } as const;

const tls = '/etc/motcua/tls';

/**
 * Patroni's configuration of one database host, as data; the lease is longer than a look and two retries together,
 * which Patroni 3 does not check by itself. What worked and why: lab/datacentre.md, sections 2 to 4.
 */
export const patroniSettings = ({ sites, votes, self, repository, passwords }: PatroniPlan) => ({
  scope: 'motcua',
  name: self.name,
  restapi: {
    listen: `${self.address}:${ports.patroni}`,
    connect_address: `${self.address}:${ports.patroni}`,
    // Without a client's certificate nobody changes anything by it.
    ...{ certfile: `${tls}/postgres.pem`, keyfile: `${tls}/postgres-key.pem`, cafile: `${tls}/ca.pem` },
    verify_client: 'optional',
  },
  ctl: { certfile: `${tls}/postgres.pem`, keyfile: `${tls}/postgres-key.pem`, cacert: `${tls}/ca.pem` },
  etcd3: {
    hosts: votes.map(({ address }) => `${address}:${ports.etcdClient}`),
    protocol: 'https',
    ...{ cacert: `${tls}/ca.pem`, cert: `${tls}/postgres.pem`, key: `${tls}/postgres-key.pem` },
  },
  bootstrap: { dcs: clusterSettings(), initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'] },
  postgresql: {
    listen: `${self.address},127.0.0.1:${ports.postgres}`,
    connect_address: `${self.address}:${ports.postgres}`,
    data_dir: '/var/lib/postgresql/15/main',
    bin_dir: '/usr/lib/postgresql/15/bin',
    pg_hba: pgHba(sites),
    pgpass: '/var/lib/postgresql/.pgpass-patroni',
    authentication: {
      superuser: { username: 'postgres', password: passwords.superuser },
      replication: { username: 'replicator', password: passwords.replication },
      rewind: { username: 'rewind', password: passwords.rewind },
    },
    parameters: databaseSettings(repository),
  },
  watchdog: { mode: 'off' },
});

/** What the cluster as a whole goes by; kept in etcd. */
export const clusterRules = {
  maximum_lag_on_failover: 1_048_576,
  // A session with a temporary table waits for the standby even while it ends: without this a primary that was cut off
  // never stops, and never comes back.
  primary_stop_timeout: 10,
  synchronous_mode: true,
  synchronous_mode_strict: false,
  ...patroniTimes,
};

const clusterSettings = () => ({
  ...clusterRules,
  postgresql: { use_pg_rewind: true, use_slots: true },
});

/** Only this site's repository is asked for old WAL, and never for long: a dead site must not keep the other from rising. */
const databaseSettings = (repository: number) => ({
  wal_log_hints: 'on',
  wal_keep_size: '128MB',
  ...{ wal_sender_timeout: '5s', wal_receiver_timeout: '5s', tcp_user_timeout: '5000' },
  ...{ tcp_keepalives_idle: 5, tcp_keepalives_interval: 2, tcp_keepalives_count: 3 },
  authentication_timeout: '10s',
  ...{ ssl: 'on', ssl_ca_file: `${tls}/ca.pem`, ssl_cert_file: `${tls}/postgres.pem` },
  ssl_key_file: `${tls}/postgres-key.pem`,
  ...{ archive_mode: 'on', archive_timeout: '60s', archive_command: '/usr/local/bin/pgbackrest-put %p' },
  restore_command: `timeout 10 pgbackrest --stanza=dc --repo=${repository} archive-get "%f" "%p"`,
});

/**
 * Who may log in: itself, and the two sites over TLS with a password that is never sent. The replication line of
 * 127.0.0.1 is what lets a former primary find its timeline and come back (trap 2).
 */
export const pgHba = (sites: readonly Member[]): string[] => [
  'local all postgres peer',
  'local all all scram-sha-256',
  'host all all 127.0.0.1/32 scram-sha-256',
  'host replication replicator 127.0.0.1/32 scram-sha-256',
  ...sites.flatMap(({ address }) => [
    `hostssl all all ${address}/32 scram-sha-256`,
    `hostssl replication replicator ${address}/32 scram-sha-256`,
  ]),
  'host all all 0.0.0.0/0 reject',
  'host all all ::/0 reject',
];
