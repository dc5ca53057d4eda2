import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, type Postgres, scratchFolder, startPostgres } from '../../test/peers/index.ts';
import { throughputPlan } from '../src/calc/throughput-plan.ts';
import { throughputScript } from '../src/calc/throughput-script.ts';
import { parseLinkFigures } from '../src/status/parse-link-figures.ts';

const [self, other] = [
  { name: 'dc1', address: '127.0.0.1' },
  { name: 'dc2', address: '127.0.0.2' },
];

/** A path within a connection's words, which stand in quotes of the shell already. */
const inQuotes = (path: string): string => `'\\''${path}'\\''`;

describeWithPeer(
  ['initdb', 'postgres', 'psql', 'openssl'],
  'the transfer between the sites, from a real PostgreSQL',
  () => {
    let server: Postgres;
    let folder: Awaited<ReturnType<typeof scratchFolder>>;
    let script = '';

    beforeAll(async () => {
      server = await startPostgres({ host: other.address });
      folder = await scratchFolder('link');
      const password = readFileSync(server.passwordFile, 'utf8').trim();
      await server.sql(`create role postgres superuser login password '${password}'`);
      const passwords = join(folder.path, 'pgpass');
      await writeFile(passwords, `*:*:*:postgres:${password}\n`);
      await chmod(passwords, 0o600);
      const authority = new URL(server.url()).searchParams.get('sslrootcert') ?? '';
      copyFileSync(authority, join(folder.path, 'ca.pem'));
      const plan = throughputPlan([{ bandwidthMbps: 40 }]);
      if (plan === null) throw new Error('a path is declared');
      script = throughputScript({ self, other, plan, folder: folder.path })
        .replaceAll('/etc/motcua/tls/ca.pem', inQuotes(join(folder.path, 'ca.pem')))
        .replaceAll('/etc/motcua/pgpass', inQuotes(passwords))
        .replaceAll('port=5432', `port=${server.port}`)
        .replaceAll('runuser -u postgres -- ', '')
        .replaceAll('sleep 20', 'sleep 0');
    }, 30_000);
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
      await folder?.[Symbol.asyncDispose]();
    });

    const run = (text: string) => spawnSync('sh', { input: text, encoding: 'utf8' });
    const figures = () => readFileSync(join(folder.path, 'motcua-link-throughput.prom'), 'utf8');

    test('is counted by whoever gets it, with what was asked for and when', () => {
      expect(run(script)).toMatchObject({ status: 0 });
      const [found] = parseLinkFigures(figures()).throughputs;
      expect(found).toMatchObject({ from: 'dc2', offeredMegabits: 20 });
      expect(found?.megabits).toBeGreaterThan(0);
    });

    test('that gives nothing says so, and leaves the former figure with its time', () => {
      const before = figures();
      const { status, stderr } = run(script.replaceAll('dbname=postgres', 'dbname=nowhere'));
      expect([status, figures()]).toEqual([0, before]);
      expect(stderr).toContain('dc2 sent nothing that could be counted');
    });

    test('is not asked of a server whose certificate another authority signed', () => {
      const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
      const files = ['-subj', '/CN=another', '-keyout', '/dev/null', '-out', join(folder.path, 'another.pem')];
      expect(spawnSync('openssl', [...made, ...files]).status).toBe(0);
      const { stderr } = run(script.replaceAll('/ca.pem', '/another.pem'));
      expect(stderr).toContain('certificate verify failed');
    });
  },
);
