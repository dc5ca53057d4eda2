import { describe, expect, test } from 'vitest';
import { explainFailure } from '../../src/ssh/explain-failure.ts';

const explain = (exit: number | null, stderr: string) =>
  explainFailure({ host: 'dc1', address: '10.77.0.11', exit, stderr }).code;

describe('a failed command on a host', () => {
  test.each([
    [255, 'ssh: connect to host 10.77.0.11 port 22: Connection refused', 'E_DC_HOST_UNREACHABLE'],
    [255, 'ssh: connect to host 10.77.0.11 port 22: No route to host', 'E_DC_HOST_UNREACHABLE'],
    [255, 'ssh: Could not resolve hostname dc9: Name or service not known', 'E_DC_HOST_UNREACHABLE'],
    [null, '', 'E_DC_HOST_UNREACHABLE'],
    [255, 'No ED25519 host key is known for 10.77.0.11 and you have requested strict checking.', 'E_DC_HOST_KEY_WRONG'],
    [255, '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.', 'E_DC_HOST_KEY_WRONG'],
    [255, 'root@10.77.0.11: Permission denied (publickey).', 'E_DC_LOGIN_REFUSED'],
    [1, 'sudo: a password is required', 'E_DC_LOGIN_REFUSED'],
    [1, 'cat: write error: No space left on device', 'E_DC_DISK_FULL'],
    [100, "E: You don't have enough free space in /var/cache/apt/archives/.", 'E_DC_DISK_FULL'],
    [100, 'E: Unable to locate package nope', 'E_DC_HOST_COMMAND'],
    // A program on the host may say so too; the way to the host was good.
    [1, 'curl: (7) Connection refused', 'E_DC_HOST_COMMAND'],
    [255, 'the program itself left with 255', 'E_DC_HOST_COMMAND'],
  ])('with %j and %j is %s', (exit, stderr, code) => {
    expect(explain(exit, stderr)).toBe(code);
  });

  test('tells of one that did not end in time how long it was given', () => {
    const late = explainFailure({ host: 'dc1', address: '10.77.0.11', exit: null, stderr: '', lateSeconds: 60 });
    expect(late.params.detail).toBe('ETIMEDOUT, no end within 60 s');
  });
});
