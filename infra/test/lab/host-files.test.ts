import { describe, expect, test } from 'vitest';
import { hostFiles, knownHostsLine } from '../../src/lab/host-files.ts';

const host = { name: 'dc1', address: '10.77.0.11' };
const keys = { login: 'ssh-ed25519 LOGIN lab\n', hostKey: 'PRIVATE\n', hostKeyPublic: 'ssh-ed25519 HOST dc1\n' };

describe('the files of a lab host', () => {
  test('keep its keys to root', () => {
    const files = hostFiles(host, keys);
    const key = files.find(({ path }) => path === 'etc/ssh/ssh_host_ed25519_key');
    expect(key).toEqual({ path: 'etc/ssh/ssh_host_ed25519_key', content: 'PRIVATE\n', mode: 0o600 });
  });

  test('give it an address and no route out', () => {
    const network = hostFiles(host, keys).find(({ path }) => path.endsWith('.network'))?.content;
    expect(network).toContain('Address=10.77.0.11/24\n');
    expect(network).not.toMatch(/Gateway|DNS=/);
  });

  test('pin its key by address and name, without the comment', () => {
    expect(knownHostsLine(host, keys.hostKeyPublic)).toBe('10.77.0.11,dc1 ssh-ed25519 HOST\n');
  });
});
