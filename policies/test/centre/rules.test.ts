import { describe, expect, test } from 'vitest';
import type { Centre, RestoreRecord, Thing } from '../../src/centre/rule.ts';
import { centreRules, sayRule, sayViolation } from '../../src/index.ts';

const place = (name: string, role: string, address: string) => ({
  ...{ name, role, facility: `hall-${name}`, country: 'VN' },
  hosts: [{ name: `host-${name}`, address }],
});
const end = (site: string) => ({ host: `host-${site}`, pings: '10.8.0.1' });
const good = {
  places: [place('a', 'primary', '10.0.0.1'), place('b', 'backup', '10.0.0.2'), place('w', 'witness', '10.0.0.3')],
  paths: [
    { name: 'north', carrier: 'one', route: 'north', bandwidthMbps: 100, ends: [end('a'), end('b')] },
    { name: 'south', carrier: 'two', route: 'south', bandwidthMbps: 100, ends: [end('a'), end('b')] },
  ],
  networks: { admin: ['10.9.0.0/24'], monitoring: ['10.9.1.0/28'], agents: ['10.64.0.0/12'] },
  ...{ logDays: 365, changeWindow: { days: ['sat'], from: '22:00', to: '04:00' }, stateUrl: 'file:///state' },
  backup: { restoreTestDays: 90, restoreTestedOn: '2026-10-01' },
};
const centre = (change: object = {}, secretKeys: string[] = []): Centre => ({
  ...{ values: { ...good, ...change }, secretKeys, today: '2026-11-29', restoreTest: null },
});

const thing = (type: string, props: object, secretKeys: string[] = []): Thing => ({
  ...{ urn: 'u', name: 'n', secretKeys, unknownKeys: [] },
  type: `motcua:host:${type}`,
  props: { host: { name: 'host-a', address: '10.0.0.1' }, ...props },
});
const file = (path: string, content: string, mode = '0644') => thing('File', { path, content, mode });
const wall = (rule: string, zones = 5) =>
  thing('Firewall', {
    ruleset: `table inet motcua {\n${Array.from({ length: zones }, (_, n) => `  set z${n} {\n    type ipv4_addr\n    elements = { 10.9.0.0/24 }\n  }\n`).join('')}  chain input {\n    type filter hook input priority filter; policy drop;\n    ${rule}\n  }\n}\n`,
  });

const rule = (id: string) => {
  const found = centreRules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};
const said = (id: string, { of, all, at = centre() }: { of?: Thing; all?: Thing[]; at?: Centre }) => {
  const one = rule(id);
  const found =
    of !== undefined ? one.asksThing?.(of, at) : all !== undefined ? one.asksAll?.(all, at) : one.asksStack?.(at);
  return (found ?? []).map((each) => sayViolation(one, each, 'en').split('. ')[0]);
};

describe('what the stack file says', () => {
  test('is allowed by every rule when it is as it should be', () => {
    expect(centreRules.flatMap((one) => one.asksStack?.(centre()) ?? [])).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['CENTRE-RESIDENCY', { places: [{ ...place('a', 'primary', '10.0.0.1'), country: 'SG' }] }, 'a stands in SG'],
    [
      'CENTRE-RESIDENCY',
      { stateUrl: 's3://bucket?region=x' },
      'the state of Pulumi is at s3://bucket: that this is in Viet Nam cannot be shown',
    ],
    [
      'CENTRE-ADMIN-PORTS',
      { networks: { ...good.networks, admin: ['0.0.0.0/0'] } },
      'the zone of administration or monitoring 0.0.0.0/0 is too wide (more than a /16)',
    ],
    [
      'CENTRE-THREE-VOTES',
      { places: good.places.map((one) => ({ ...one, facility: 'Hall' })) },
      'a, b, w are in one facility, hall',
    ],
    [
      'CENTRE-RESTORE-TEST',
      { backup: { restoreTestDays: 30, restoreTestedOn: '2026-10-01' } },
      'the last restore test was 59 days ago, 30 are allowed',
    ],
    ['CENTRE-RESTORE-TEST', { backup: {} }, 'no restore was ever tested'],
    ['CENTRE-RESTORE-TEST', { backup: { restoreTestedOn: '2027-01-01' } }, '2027-01-01 is no day in the past'],
    ['CENTRE-LOG-RETENTION', { logDays: 89 }, 'motcua:logDays is 89'],
    ['CENTRE-SECRETS', { databasePassword: 'hunter2' }, 'motcua:databasePassword stands in clear'],
    ['CENTRE-TWO-PATHS', { paths: good.paths.slice(1) }, '1 paths are declared'],
    [
      'CENTRE-TWO-PATHS',
      { paths: good.paths.map((one) => ({ ...one, carrier: 'One' })) },
      'all paths are of one carrier',
    ],
    ['CENTRE-TWO-PATHS', { paths: good.paths.map((one) => ({ ...one, route: 'duct' })) }, 'all paths go the same way'],
    [
      'CENTRE-PATHS-APART',
      { paths: good.paths.map((one, index) => ({ ...one, ends: index === 0 ? [end('a')] : one.ends })) },
      'nobody knows of the path north apart: host-b has no address to ping',
    ],
    ['CENTRE-CHANGE-WINDOW', { changeWindow: null }, 'there is no change window'],
  ])('%s does not allow %j', (id, change, words) => {
    expect(said(id, { at: centre(change) })).toEqual([words]);
  });

  test.each<[string, Partial<RestoreRecord>, string[]]>([
    ['that worked counts, whatever day is typed', {}, []],
    ['that is old counts as old', { on: '2026-01-01' }, ['the last restore test was 332 days ago, 90 are allowed']],
    [
      'that gave other data back is said, however new it is',
      { differences: 2 },
      ['the restore test of 2026-11-20 did not give the data back: 2 of 61 tables differ'],
    ],
    [
      'that compared nothing is no pass',
      { tables: 0 },
      ['the restore test of 2026-11-20 did not give the data back: 0 of 0 tables differ'],
    ],
    [
      'that came to no end is said',
      { failure: 'E_DC_HOST_COMMAND' },
      ['the restore test of 2026-11-20 failed: E_DC_HOST_COMMAND'],
    ],
  ])('a kept restore test %s', (_what, more, words) => {
    const kept = { on: '2026-11-20', failure: null, tables: 61, differences: 0, ...more };
    const at = { ...centre({ backup: { restoreTestedOn: '2020-01-01' } }), restoreTest: kept };
    expect(said('CENTRE-RESTORE-TEST', { at })).toEqual(words);
  });

  test('may hold a secret that is encrypted, and the path of a file of one', () => {
    const at = centre({ databasePassword: 'hunter2', passphraseFile: '/etc/p' }, ['databasePassword']);
    expect(said('CENTRE-SECRETS', { at })).toEqual([]);
  });
});

const key = '-----BEGIN EC PRIVATE KEY-----\nx\n';
const hba = (line: string) =>
  file(
    '/etc/patroni/config.yml',
    `postgresql:\n  parameters:\n    ssl: "on"\n  pg_hba:\n    - ${line}\nsynchronous_mode: true`,
  );

describe('a thing', () => {
  test.each<[string, Thing, string]>([
    ['CENTRE-RESIDENCY', file('/etc/pgbackrest.conf', 'repo1-type=s3\n'), 'backups go to a store of s3'],
    [
      'CENTRE-TLS',
      hba('host all all 10.0.0.2/32 scram-sha-256'),
      'pg_hba: "host all all 10.0.0.2/32 scram-sha-256" goes without TLS',
    ],
    ['CENTRE-TLS', hba('local all all trust'), 'pg_hba: "local all all trust" asks for no password that is safe'],
    [
      'CENTRE-TLS',
      file('/etc/patroni/config.yml', '{"etcd3": {"protocol": "http"}, "ssl": "on"}'),
      'Patroni asks etcd without TLS',
    ],
    [
      'CENTRE-TLS',
      file('/etc/default/etcd', 'ETCD_LISTEN_CLIENT_URLS="http://10.0.0.1:2379"\nETCD_CLIENT_CERT_AUTH="true"'),
      'etcd uses http://10.0.0.1:2379',
    ],
    ['CENTRE-TLS', file('/etc/default/etcd', 'ETCD_NAME="a"'), 'etcd asks clients for no certificate'],
    [
      'CENTRE-TLS',
      file('/etc/mosquitto/conf.d/m.conf', 'listener 1883 0.0.0.0\nlistener 8883\ncertfile /x\n'),
      'Mosquitto listens on 1883 without TLS',
    ],
    [
      'CENTRE-TLS',
      file('/etc/mosquitto/mosquitto.conf', 'allow_anonymous true\n'),
      'Mosquitto lets in who has no identity',
    ],
    [
      'CENTRE-TLS',
      file('/etc/haproxy/haproxy.cfg', 'listen x\n  mode http\n  bind *:443\n  server a 10.0.0.1:80\n'),
      'HAProxy: "bind *:443" has no TLS',
    ],
    [
      'CENTRE-TLS',
      file('/etc/pgbackrest.conf', 'repo2-host=10.0.0.2\nrepo2-host-type=ssh\n'),
      'pgBackRest: repo2 is not reached by TLS',
    ],
    ['CENTRE-ADMIN-PORTS', wall('tcp dport 22 accept'), '"tcp dport 22 accept" lets everybody in'],
    [
      'CENTRE-ADMIN-PORTS',
      wall('ip saddr 10.64.0.0/12 tcp dport { 22 } accept'),
      '"ip saddr 10.64.0.0/12 tcp dport { 22 } accept" lets in 10.64.0.0/12, outside the zone of administration',
    ],
    [
      'CENTRE-ADMIN-PORTS',
      wall('ip saddr 10.9.1.0/28 tcp dport 22 accept'),
      '"ip saddr 10.9.1.0/28 tcp dport 22 accept" lets in 10.9.1.0/28, outside the zone of administration',
    ],
    [
      'CENTRE-ADMIN-PORTS',
      wall('meta mark 1 accept'),
      'the rule "meta mark 1 accept" is of a form that is not understood',
    ],
    ['CENTRE-ADMIN-PORTS', file('/etc/ssh/sshd_config.d/x.conf', 'PermitRootLogin yes\n'), 'sshd: PermitRootLogin yes'],
    ['CENTRE-ZONES', wall('counter', 4), 'there are 4 zones only'],
    [
      'CENTRE-SYNC-REPLICATION',
      file('/etc/patroni/config.yml', 'postgresql:\n  x: 1\nsynchronous_mode: false\n'),
      '/etc/patroni/config.yml does not set synchronous_mode',
    ],
    [
      'CENTRE-BACKUP-OFF-SITE',
      file('/etc/pgbackrest.conf', 'repo1-path=/x\n'),
      'host-a: backups stay in its own facility',
    ],
    [
      'CENTRE-LOG-RETENTION',
      file('/etc/systemd/journald.conf.d/x.conf', 'MaxRetentionSec=4week\n'),
      '/etc/systemd/journald.conf.d/x.conf keeps 4week',
    ],
    ['CENTRE-SECRETS', file('/etc/x', 'password=hunter22\n'), 'content stands in clear'],
    ['CENTRE-SECRETS', thing('Command', { run: 'x', input: key }), 'input stands in clear'],
    [
      'CENTRE-SECRETS',
      thing('File', { path: '/k', content: key, mode: '0644' }, ['content']),
      'a private key that everybody may read (mode 0644)',
    ],
  ])('%s does not allow %j', (id, of, words) => {
    expect(said(id, { of })).toEqual([words]);
  });

  test.each<[string, Thing]>([
    ['CENTRE-TLS', hba('hostssl all all 10.0.0.2/32 scram-sha-256')],
    ['CENTRE-TLS', hba('host all all 0.0.0.0/0 reject')],
    [
      'CENTRE-TLS',
      file(
        '/etc/haproxy/haproxy.cfg',
        'defaults\n  mode tcp\nlisten x\n  bind *:5000\n  server a 10.0.0.1:5432 check check-ssl\n',
      ),
    ],
    ['CENTRE-TLS', file('/etc/mosquitto/m.conf', 'listener 1883 127.0.0.1\n')],
    ['CENTRE-ADMIN-PORTS', wall('ip saddr 10.64.0.0/12 tcp dport { 443, 8883 } accept')],
    ['CENTRE-ADMIN-PORTS', wall('ip saddr @z0 tcp dport 22 accept')],
    ['CENTRE-ADMIN-PORTS', wall('ip saddr { 10.0.0.1, 10.0.0.3 } tcp dport 2379-2380 accept')],
    ['CENTRE-BACKUP-OFF-SITE', file('/etc/pgbackrest.conf', 'repo2-host=10.0.0.2\nrepo2-path=/x\n')],
    ['CENTRE-SECRETS', thing('File', { path: '/k', content: key, mode: '0640' }, ['content'])],
    ['CENTRE-SECRETS', file('/etc/x', 'passwordFile=/etc/y\npassword: $PASSWORD\npassword_file /z\n')],
    ['CENTRE-LOG-RETENTION', file('/etc/systemd/journald.conf.d/x.conf', 'MaxRetentionSec=365day\n')],
  ])('%s allows %j', (id, of) => {
    expect(said(id, { of })).toEqual([]);
  });

  test('whose value is not known yet is judged when it is', () => {
    const of = { ...file('/etc/pgbackrest.conf', ''), unknownKeys: ['content'] };
    expect(centreRules.flatMap((one) => one.asksThing?.(of, centre()) ?? [])).toEqual([]);
  });
});

const on = (host: string, path: string) => thing('File', { host: { name: host }, path, content: 'x' });

describe('everything together', () => {
  test('lacks a firewall on a host, and updates', () => {
    expect(said('CENTRE-ZONES', { all: [wall('counter')] })).toEqual([
      'host-b has no firewall',
      'host-w has no firewall',
    ]);
    const all = [
      thing('Package', { package: 'unattended-upgrades' }),
      on('host-b', '/etc/apt/apt.conf.d/50unattended-upgrades'),
    ];
    expect(said('CENTRE-UPDATES', { all })).toEqual(['host-w does not patch itself']);
  });

  test('has too few votes, a site without a database, one without backups', () => {
    const all = [on('host-a', '/etc/default/etcd'), on('host-b', '/etc/default/etcd')];
    expect(said('CENTRE-THREE-VOTES', { all })).toEqual(['etcd has 2 votes at 2 places']);
    expect(said('CENTRE-THREE-VOTES', { all: [...all, on('host-w', '/etc/default/etcd')] })).toEqual([]);
    expect(said('CENTRE-SYNC-REPLICATION', { all: [on('host-a', '/etc/patroni/config.yml')] })).toEqual([
      'b has no database',
    ]);
    expect(said('CENTRE-BACKUP-OFF-SITE', { all: [on('host-b', '/etc/pgbackrest.conf')] })).toEqual([
      'a takes no backups',
    ]);
  });

  test('of which nothing is declared is said as such, and is no pass', () => {
    expect(said('CENTRE-COMPLETE', { all: [] })).toHaveLength(3);
  });
});

test('every rule has both languages, a source and a remedy', () => {
  expect(new Set(centreRules.map(({ id }) => id)).size).toBe(centreRules.length);
  for (const one of centreRules) {
    for (const words of [one.title, one.remedy, one.source])
      expect([one.id, words.vi.length > 3 && words.en.length > 3]).toEqual([one.id, true]);
    expect(sayRule(one, 'vi')).toContain(one.source.vi);
  }
});

test('a stack file of any form is read without an error', () => {
  const at = {
    values: { places: 3, paths: [{}], networks: null, backup: 'x', logDays: 'y' },
    secretKeys: [],
    today: 'no day',
    restoreTest: null,
  };
  for (const one of centreRules) expect(() => [one.asksStack?.(at), one.asksAll?.([], at)]).not.toThrow();
});
