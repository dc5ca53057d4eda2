import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haproxy } from '../../src/calc/haproxy.ts';
import { patroniSettings, patroniTimes, pgHba } from '../../src/calc/patroni.ts';
import { pgbackrest, repositoryOf } from '../../src/calc/pgbackrest.ts';

const dc1 = { name: 'dc1', address: '10.77.0.11' };
const dc2 = { name: 'dc2', address: '10.77.0.12' };
const dc3 = { name: 'dc3', address: '10.77.0.13' };
const sites = [dc1, dc2];
const passwords = { superuser: 'a', replication: 'b', rewind: 'c' };

/** Two sites with any names and addresses that differ. */
const anySites = fc
  .tuple(
    fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 2 }),
    fc.uniqueArray(fc.ipV4(), { minLength: 2, maxLength: 2 }),
  )
  .map(([names, addresses]) => names.map((name, index) => ({ name, address: addresses[index] ?? '' })));

describe('Patroni', () => {
  test('has a lease longer than a look and two retries, so that one slow answer demotes nobody', () => {
    const { ttl, loop_wait, retry_timeout } = patroniTimes;
    expect(loop_wait + 2 * retry_timeout).toBeLessThanOrEqual(ttl);
  });

  test('replicates synchronously and asks all three places', () => {
    const settings = patroniSettings({ sites, votes: [dc1, dc2, dc3], self: dc1, repository: 1, passwords });
    expect(settings.bootstrap.dcs.synchronous_mode).toBe(true);
    expect(settings.etcd3.hosts).toEqual(['10.77.0.11:2379', '10.77.0.12:2379', '10.77.0.13:2379']);
  });

  test('asks only its own repository for old WAL, and not for long', () => {
    const settings = patroniSettings({ sites, votes: [dc1, dc2, dc3], self: dc2, repository: 2, passwords });
    expect(settings.postgresql.parameters.restore_command).toMatch(/^timeout 10 pgbackrest .*--repo=2 /);
  });
});

describe('pg_hba', () => {
  test('lets a former primary ask itself for its timeline', () => {
    expect(pgHba(sites)).toContain('host replication replicator 127.0.0.1/32 scram-sha-256');
  });

  test('lets nobody in from elsewhere without TLS, and refuses the rest at its end', () => {
    fc.assert(
      fc.property(anySites, (any) => {
        const lines = pgHba(any);
        const open = lines.filter(
          (line) => line.startsWith('host ') && !line.includes('127.0.0.1') && !line.endsWith('reject'),
        );
        expect(open).toEqual([]);
        expect(lines.some((line) => /trust|password|md5/.test(line))).toBe(false);
        expect(lines.slice(-2)).toEqual(['host all all 0.0.0.0/0 reject', 'host all all ::/0 reject']);
      }),
    );
  });
});

describe('pgBackRest', () => {
  test('numbers the repositories the same on both sites, and gives each its own path', () => {
    fc.assert(
      fc.property(anySites, (any) => {
        const texts = any.map((self) => pgbackrest({ sites: any, self, retentionDays: 28 }));
        for (const site of any) {
          const key = `repo${repositoryOf(any, site)}-path=/var/lib/pgbackrest/${site.name}\n`;
          for (const text of texts) expect(text).toContain(key);
        }
        expect(repositoryOf(any, any[0] ?? dc1)).toBe(1);
      }),
    );
  });

  test('reaches the other site over TLS and its own by path', () => {
    const text = pgbackrest({ sites, self: dc1, retentionDays: 28 });
    expect(text).toContain('repo2-host=10.77.0.12\nrepo2-host-type=tls\n');
    expect(text).not.toContain('repo1-host');
  });
});

describe('HAProxy', () => {
  test('leads to the primary, ends the sessions of a lost one, and is no open port', () => {
    const text = haproxy(sites);
    expect(text).toContain('option httpchk OPTIONS /primary\n');
    expect(text.match(/on-marked-down shutdown-sessions/g)?.length).toBe(2);
    expect(text.match(/^ {2}bind (.*)$/gm)).toEqual(['  bind 127.0.0.1:5000', '  bind 127.0.0.1:5001']);
    expect(text).toContain('  server dc1 10.77.0.11:5432 check check-ssl port 8008 ');
  });
});
