import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/ssh/quote.ts';
import { sshArguments } from '../../src/ssh/ssh-arguments.ts';

const login = { keyFile: '/k', knownHostsFile: '/known hosts', socketFolder: '/s' };
const target = { name: 'dc1', address: '10.77.0.11', port: 2222, user: 'root' };

describe('what OpenSSH is called with', () => {
  test('asks nothing, takes keys only, and only the pinned host key', () => {
    const args = sshArguments(target, { login, script: 'true' });
    for (const option of [
      ...['BatchMode=yes', 'PreferredAuthentications=publickey', 'StrictHostKeyChecking=yes'],
      ...['UserKnownHostsFile="/known hosts"', 'GlobalKnownHostsFile=/dev/null', 'ControlPath="/s/%C"'],
    ]) {
      expect(args[args.indexOf(option) - 1]).toBe('-o');
    }
    expect(args.slice(-6)).toEqual(['2222', '-l', 'root', '--', '10.77.0.11', "env LC_ALL=C sh -c 'true'"]);
  });

  test('goes through sudo, which may not ask either, when the user is not root', () => {
    const args = sshArguments({ ...target, user: 'admin' }, { login, script: 'id -u' });
    expect(args.at(-1)).toBe("sudo -n env LC_ALL=C sh -c 'id -u'");
  });

  test('leaves keys and known hosts to OpenSSH when none are named', () => {
    const args = sshArguments(target, {
      login: { keyFile: null, knownHostsFile: null, socketFolder: null },
      script: 'true',
    });
    expect(args.join(' ')).not.toMatch(/-i |UserKnownHostsFile|ControlMaster/);
  });
});

describe('a quoted word', () => {
  test.each([['plain'], ["it's"], ['$(reboot) `x` "y" \\'], ['two\nlines'], ['']])(
    'comes back from a shell: %j',
    (word) => {
      expect(spawnSync('sh', ['-c', `printf %s ${quote(word)}`], { encoding: 'utf8' }).stdout).toBe(word);
    },
  );

  test('has no quote that ends early', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const inner = quote(word).slice(1, -1).replaceAll(`'\\''`, '');
        expect(inner).not.toContain("'");
      }),
    );
  });
});
