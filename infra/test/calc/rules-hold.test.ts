import { type Centre, centreRules, liesIn, sayViolation, type Thing } from '@motcua/policies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { etcdEnvironment } from '../../src/calc/etcd.ts';
import { haproxy } from '../../src/calc/haproxy.ts';
import { journalSettings, sshdSettings } from '../../src/calc/host-texts.ts';
import { hostZones } from '../../src/calc/host-zones.ts';
import { nftables } from '../../src/calc/nftables.ts';
import { patroniSettings, patroniTimes, pgHba } from '../../src/calc/patroni.ts';
import { pgbackrest, repositoryOf } from '../../src/calc/pgbackrest.ts';
import { checkStack } from '../../src/stack/parse-stack.ts';
import type { Stack } from '../../src/stack/stack-file.ts';

const adminNetwork = fc.tuple(fc.ipV4(), fc.integer({ min: 16, max: 32 })).map(([ip, bits]) => `${ip}/${bits}`);
const anyNetwork = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map(([ip, bits]) => `${ip}/${bits}`);
const apart = (all: string[]) => all.every((one, index) => !liesIn(one, all.toSpliced(index, 1)));
const roles = ['primary', 'backup', 'witness'] as const;

/** Any three places with any addresses, ports of SSH and networks. */
const anyStack: fc.Arbitrary<Stack> = fc
  .record({
    addresses: fc.uniqueArray(fc.ipV4(), { minLength: 3, maxLength: 3 }),
    ports: fc.array(fc.constantFrom(22, 2222, 9100, 443), { minLength: 3, maxLength: 3 }),
    admin: fc.array(adminNetwork, { minLength: 1, maxLength: 3 }).filter(apart),
    monitoring: fc.array(adminNetwork, { maxLength: 2 }).filter(apart),
    agents: fc.array(anyNetwork, { maxLength: 3 }).filter(apart),
    logDays: fc.integer({ min: 90, max: 3650 }),
  })
  .map(({ addresses, ports, logDays, ...networks }) =>
    checkStack(
      {
        ...{ schema: 1, networks, logDays, sshKnownHostsFile: '/k' },
        places: roles.map((role, index) => ({
          ...{ name: `p${index}`, role, facility: `f${index}`, country: 'VN' },
          hosts: [{ name: `dc${index}`, address: addresses[index], port: ports[index] }],
        })),
      },
      'any',
    ),
  );

const passwords = { superuser: 'x', replication: 'y', rewind: 'z' };

/** What our calculations say for a stack, as the things that a program declares. */
function thingsOf(stack: Stack): Thing[] {
  const votes = stack.places.flatMap(({ hosts }) => hosts);
  const sites = stack.places.filter(({ role }) => role !== 'witness').flatMap(({ hosts }) => hosts);
  const thing = (host: (typeof votes)[number], type: string, props: object): Thing => ({
    ...{ urn: '', name: '', secretKeys: ['secret'], unknownKeys: [] },
    type: `motcua:host:${type}`,
    props: { host, ...props },
  });
  return stack.places.flatMap((place) =>
    place.hosts.flatMap((host) => {
      const file = (path: string, content: string) => thing(host, 'File', { path, content });
      const plan = { sites, votes, self: host, repository: repositoryOf(sites, host), passwords };
      const onSite = [
        file(
          '/etc/patroni/config.yml',
          JSON.stringify(patroniSettings(plan), null, 2).replaceAll(/"password": "."/g, '""'),
        ),
        file('/etc/pgbackrest.conf', pgbackrest({ sites, self: host, retentionDays: stack.backup.retentionDays })),
        file('/etc/haproxy/haproxy.cfg', haproxy(sites)),
      ];
      return [
        thing(host, 'Firewall', { ruleset: nftables({ zones: hostZones(stack, place) }) }),
        file('/etc/default/etcd', etcdEnvironment(votes, host)),
        file('/etc/ssh/sshd_config.d/20-motcua.conf', sshdSettings()),
        file('/etc/systemd/journald.conf.d/motcua.conf', journalSettings(stack.logDays)),
        ...(place.role === 'witness' ? [] : onSite),
      ];
    }),
  );
}

/** Everything mandatory that the rules of the policy pack say of a stack and of what our calculations make of it. */
function objections(stack: Stack): string[] {
  const centre: Centre = { values: { ...stack }, secretKeys: [], today: '2026-11-29', restoreTest: null };
  const things = thingsOf(stack);
  return centreRules
    .filter(({ level }) => level === 'mandatory')
    .flatMap((rule) =>
      [
        ...(rule.asksStack?.(centre) ?? []),
        ...things.flatMap((thing) => rule.asksThing?.(thing, centre) ?? []),
        ...(rule.asksAll?.(things, centre) ?? []),
      ].map((one) => `${rule.id}: ${sayViolation(rule, one, 'en')}`),
    );
}

describe('whatever the addresses and networks of a stack are', () => {
  test('no port of administration opens outside its zone, everything speaks TLS, and no other mandatory rule is broken', () => {
    fc.assert(
      fc.property(anyStack, (stack) => {
        // A port of SSH that is a door of the service as well is what the rule is there to refuse.
        fc.pre(stack.places.every(({ hosts }) => hosts.every(({ port }) => port !== 443 && port !== 9100)));
        expect(objections(stack)).toEqual([]);
      }),
    );
  });

  test('the port by which a host is reached stays open to its administrators', () => {
    fc.assert(
      fc.property(anyStack, (stack) => {
        for (const place of stack.places) {
          const [admin] = hostZones(stack, place);
          expect(admin?.from).toEqual(stack.networks.admin);
          expect(admin?.tcp).toContain(place.hosts[0]?.port);
        }
      }),
    );
  });

  test('a witness opens nothing but SSH, figures and votes', () => {
    fc.assert(
      fc.property(anyStack, (stack) => {
        const witness = stack.places.find(({ role }) => role === 'witness');
        const open = witness === undefined ? [] : hostZones(stack, witness).flatMap(({ tcp }) => tcp);
        expect(open.filter((port) => [5432, 8008, 8432, 8883].includes(port))).toEqual([]);
      }),
    );
  });

  test('pg_hba lets nobody in without a password that is safe, and its last word is no', () => {
    fc.assert(
      fc.property(anyStack, (stack) => {
        const lines = pgHba(stack.places.slice(0, 2).flatMap(({ hosts }) => hosts));
        expect(lines.filter((line) => !/ (peer|scram-sha-256|reject)$/.test(line))).toEqual([]);
        expect(lines.at(-1)).toMatch(/reject$/);
      }),
    );
  });
});

test('the lease is longer than a look and two retries', () => {
  expect(patroniTimes.ttl).toBeGreaterThanOrEqual(patroniTimes.loop_wait + 2 * patroniTimes.retry_timeout);
});
