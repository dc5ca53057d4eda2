import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, runTool } from '../../../test/peers/index.ts';
import { type Authority, initAuthority, openAuthority } from '../../src/authority/index.ts';

describeWithPeer(['openssl'], 'a list of revoked certificates, read by OpenSSL', () => {
  let dataDir: string;
  let authority: Authority;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'motcua-crl-'));
    await initAuthority({ dataDir, name: 'thử', now: Date.now() });
    authority = await openAuthority({ dataDir, now: Date.now });
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  const read = async (serials: string[], number: bigint) => {
    const file = join(dataDir, 'crl.pem');
    const entries = serials.map((serial) => ({ serial, at: Date.now() }));
    await writeFile(file, await authority.crl({ entries, number }));
    return await runTool('openssl', ['crl', '-in', file, '-CAfile', authority.caFile, '-noout', '-text']);
  };

  test('is signed by the authority, names the serials, and lasts a week', async () => {
    const text = await read(['4a00ff', '7b01'], 1n);
    expect(text).toMatch(/Serial Number: 4A00FF[\s\S]*Serial Number: 7B01/);
    expect(text).toContain('Next Update');
  });

  test('is of the day before, so that a broker whose clock is behind believes it', async () => {
    const [, said = ''] = /Last Update: (.*)/.exec(await read([], 1n)) ?? [];
    expect(Date.now() - Date.parse(said)).toBeGreaterThanOrEqual(86_400_000);
  });

  test('may be empty', async () => {
    expect(await read([], 1n)).toContain('No Revoked Certificates');
  });

  test.each([0n, 127n, 128n, 255n, 256n, 32_768n, 1_790_000_000_000n])(
    'has the number %s as OpenSSL reads it',
    async (number) => {
      const [, said] = /X509v3 CRL Number:\s*\n\s*(\S+)/.exec(await read([], number)) ?? [];
      expect(BigInt(said ?? -1)).toBe(number);
    },
  );
});
