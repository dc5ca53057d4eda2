import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArchive } from '../../src/provider/kinds/archive.ts';
import { parseFile } from '../../src/provider/kinds/file.ts';
import { parseRuleset } from '../../src/provider/kinds/firewall.ts';
import { parsePackage } from '../../src/provider/kinds/package.ts';
import { parseRole } from '../../src/provider/kinds/postgres.ts';
import { parseUnit } from '../../src/provider/kinds/systemd-unit.ts';
import { parseUser } from '../../src/provider/kinds/user.ts';

describe('what a host says of', () => {
  test('a file: mode, owner, group, content', () => {
    const answer = `0640 root postgres\n${Buffer.from('Một cửa\n').toString('base64')}`;
    expect(parseFile('/a', answer)).toEqual({
      ...{ path: '/a', content: 'Một cửa\n', mode: '0640', owner: 'root', group: 'postgres' },
    });
    expect(parseFile('/a', '')).toBeNull();
  });

  test('an empty file, which is not a missing one', () => {
    expect(parseFile('/a', '0644 root root\n')?.content).toBe('');
  });

  test('a package: installed, removed but configured, never seen', () => {
    expect(parsePackage({ package: 'jq' }, 'installed 1.6-2.1\n')).toEqual({ package: 'jq' });
    expect(parsePackage({ package: 'jq', version: '1' }, 'installed 1.6-2.1\n')).toEqual({
      package: 'jq',
      version: '1.6-2.1',
    });
    expect(parsePackage({ package: 'jq' }, 'config-files 1.6-2.1\n')).toBeNull();
    expect(parsePackage({ package: 'jq' }, '')).toBeNull();
  });

  test('a unit: whether it runs, starts by itself, and with what it was started', () => {
    expect(parseUnit('chrony.service', 'loaded active \nenabled\n{"/etc/a":"1"}')).toEqual({
      ...{ unit: 'chrony.service', active: true, enabled: true, restartOn: { '/etc/a': '1' } },
    });
    expect(parseUnit('chrony.service', 'loaded inactive \ndisabled\n')).toMatchObject({
      active: false,
      enabled: false,
    });
    expect(parseUnit('nope.service', 'not-found inactive \n\n')).toBeNull();
  });

  test('a unit whose note of fingerprints is damaged: as if it was started with nothing', () => {
    expect(parseUnit('a.service', 'loaded active \nenabled\n{"/etc')?.restartOn).toEqual({});
  });

  test('a user: shell, further groups in order, keys without comments', () => {
    const answer = 'an:x:1001:1001::/home/an:/bin/bash\nan sudo adm\n# mine\nssh-ed25519 A an\n\n';
    expect(parseUser('an', answer)).toEqual({
      ...{ user: 'an', shell: '/bin/bash', groups: ['adm', 'sudo'], keys: ['ssh-ed25519 A an'] },
    });
    expect(parseUser('an', '')).toBeNull();
  });

  test('a firewall: the declared table when nothing else was loaded, the real one otherwise', () => {
    const table = 'table inet motcua {\n}\n';
    expect(parseRuleset(`table inet motcua\ndelete table inet motcua\n${table}`)).toEqual({ ruleset: table });
    expect(parseRuleset(table)).toEqual({ ruleset: table });
    expect(parseRuleset('')).toBeNull();
  });

  const archived = { folder: '/opt/motcua/a', source: '/a.tgz', sha256: 'a'.repeat(64) };
  const role = { role: 'motcua', password: '0123456789abcdef', replication: false, memberOf: [] };

  test('an archive: as it was unpacked, altered since, or gone', () => {
    expect(parseArchive(archived, `${'a'.repeat(64)}\n`)).toEqual(archived);
    expect(parseArchive(archived, 'altered\n')?.sha256).toBe('0'.repeat(64));
    expect(parseArchive(archived, '')).toBeNull();
  });

  test('a role: its groups, and whether its password lets it in', () => {
    expect(parseRole(role, 't|f|f|\n\nin\n')).toEqual(role);
    expect(parseRole(role, 't|f|f|pg_monitor\n\nin\n')?.memberOf).toEqual(['pg_monitor']);
    expect(parseRole(role, 't|f|f|\n\npassword authentication failed\n')?.password).not.toBe(role.password);
    expect(parseRole(role, 't|f|t|\n\nin\n')?.password).not.toBe(role.password);
    expect(parseRole(role, '\n\n')).toBeNull();
  });

  test('anything, never ends in a bug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (answer) => {
        parseFile('/a', answer);
        parsePackage({ package: 'a' }, answer);
        parseUnit('a.service', answer);
        parseUser('a', answer);
        parseRuleset(answer);
        parseArchive(archived, answer);
        parseRole(role, answer);
      }),
    );
  });
});
