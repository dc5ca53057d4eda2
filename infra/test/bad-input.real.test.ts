import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { peerAvailable } from '../../test/peers/index.ts';
import { runDrill } from '../src/drill/run-drill.ts';
import { type Operation, runOperation } from '../src/engine/run-operation.ts';
import { unlockStack } from '../src/engine/unlock-stack.ts';
import { switchOver } from '../src/operate/switch-over.ts';
import { engineEnvironment } from './support/engine.ts';
import { makeProject } from './support/project.ts';

const env = engineEnvironment();
const cannot = env === null || !peerAvailable('ssh') || process.platform !== 'linux';
const minute = 60_000;
const repository = join(import.meta.dirname, '../..');

if (cannot && process.env.CI === 'true') {
  test('the engine and ssh can be had here', () => {
    throw new Error('missing under CI: pulumi or ssh');
  });
}

/** A machine that takes connections and says nothing, as one does whose disk hangs. */
async function silentMachine(address: string): Promise<{ server: Server; port: number; called: Promise<unknown> }> {
  const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return { server, port: bound.port, called: once(server, 'connection') };
}

/** The lab's file with hosts on this machine's loopback, at these ports. */
const onLoopback = (ports: readonly number[]) => (text: string) =>
  ports.reduce(
    (so, port, index) => so.replace(`10.77.0.1${index + 1}`, `127.0.0.${index + 1}\n          port: ${port}`),
    text,
  );

describe.skipIf(cannot)('bad input, in the real engine', () => {
  const project = makeProject();
  const locks = join(project.root, 'state/.pulumi/locks/organization/motcua');
  const run = {
    ...{ signal: AbortSignal.timeout(8 * minute), onChange: () => undefined },
    ...{ now: () => Date.parse('2026-11-29T12:00:00Z'), outsideReason: null },
  };
  const options = (stack: string) => ({ root: project.root, env: env ?? {}, language: 'en' as const, stack });
  const codeOf = (operation: Operation, stack: string) =>
    runOperation(operation, { ...options(stack), ...run }).then(
      () => 'ok',
      (error: { code?: string }) => error.code ?? String(error),
    );
  const closed = { ports: [0, 0, 0] };

  beforeAll(async () => {
    for (const index of closed.ports.keys()) {
      const machine = await silentMachine('127.0.0.1');
      closed.ports[index] = machine.port;
      machine.server.close();
    }
  });
  afterAll(project.remove);

  test('a stack of another schema, and one that is not there, never reach the engine', async () => {
    project.stack('future', (text) => text.replace('schema: "1"', 'schema: "9"'));
    expect(await codeOf('preview', 'future')).toBe('E_DC_STACK_SCHEMA');
    expect(await codeOf('preview', 'none')).toBe('E_DC_STACK_MISSING');
  });

  test('what changes hosts outside the change window is refused, and told when the next one is', async () => {
    project.stack('shut', (text) =>
      text.replace(/changeWindow:.*/, 'changeWindow: { days: [sat], from: "22:00", to: "04:00" }'),
    );
    for (const operation of ['up', 'destroy'] as const) {
      await expect(runOperation(operation, { ...options('shut'), ...run })).rejects.toMatchObject({
        ...{ code: 'E_DC_OUTSIDE_WINDOW', params: { from: '2026-12-05 22:00', to: '2026-12-06 04:00' } },
      });
    }
    const clock = { pause: async () => undefined, onStep: () => undefined };
    const whole = { ...options('shut'), ...run, ...clock };
    const startLoad = () => Promise.reject(new Error('it never gets that far'));
    const drill = { ...whole, startLoad, fault: 'fence', agents: 0, seconds: 0, lab: null } as const;
    const machine = { seed: 1, readMachineLoad: () => 0, onBroken: async () => undefined };
    await expect(switchOver(whole)).rejects.toMatchObject({ code: 'E_DC_OUTSIDE_WINDOW' });
    await expect(runDrill({ ...drill, ...machine })).rejects.toMatchObject({ code: 'E_DC_OUTSIDE_WINDOW' });
  });

  test('a secret that is missing is named', async () => {
    project.stack('bare', (text) => text.replace(/passphraseFile:.*/, `passphraseFile: ${project.root}/no such file`));
    await expect(runOperation('preview', { ...options('bare'), ...run })).rejects.toMatchObject({
      ...{ code: 'E_DC_SECRET_MISSING', params: { key: 'motcua:passphraseFile', reason: 'ENOENT' } },
    });
  });

  test(
    'hosts that refuse are one clear error, the run may be done again, and a left lock or a wrong passphrase is named',
    async () => {
      project.stack('down', onLoopback(closed.ports));
      expect(await codeOf('up', 'down')).toBe('E_DC_HOST_UNREACHABLE');
      expect(existsSync(join(locks, 'down')) ? readdirSync(join(locks, 'down')) : []).toEqual([]);
      const lock = join(locks, 'down', '00000000-0000-4000-8000-000000000000.json');
      writeFileSync(lock, '{"pid":1,"username":"root","hostname":"elsewhere","timestamp":"2026-11-01T00:00:00Z"}');
      expect(await codeOf('up', 'down')).toBe('E_DC_STATE_LOCKED');
      await unlockStack(options('down'));
      expect(existsSync(lock)).toBe(false);
      project.put('passphrase', 'another one\n');
      expect(await codeOf('preview', 'down')).toBe('E_DC_PASSPHRASE_WRONG');
      project.put('passphrase', 'a lab has none\n');
      // What stands on none of these hosts was made by then, and nothing is taken for removed.
      const { changes } = await runOperation('preview', { ...options('down'), ...run });
      expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(['create']));
      expect(changes.filter(({ kind }) => kind === 'Secret' || kind === 'CertificateAuthority')).toEqual([]);
    },
    4 * minute,
  );

  test(
    'an up that is killed leaves its lock, says so, and can be done again',
    async () => {
      const machines = await Promise.all([1, 2, 3].map((last) => silentMachine(`127.0.0.${last}`)));
      project.stack('killed', onLoopback(machines.map(({ port }) => port)));
      const words = ['dc', 'up', '--stack', 'killed', '--project', project.root, '--lang', 'en'];
      const cli = spawn(process.execPath, [join(repository, 'cli/bin/motcua.mjs'), ...words], { env: { ...env } });
      const ended = once(cli, 'close');
      await Promise.race([Promise.any(machines.map(({ called }) => called)), ended]);
      const children = execFileSync('pgrep', ['-P', String(cli.pid), 'pulumi'], { encoding: 'utf8' });
      for (const pid of children.trim().split('\n')) process.kill(Number(pid), 'SIGKILL');
      expect((await ended)[0]).not.toBe(0);
      for (const { server } of machines) server.close();
      // Our provider and the rules see their engine go; else they would work on beside the next run.
      const left = () =>
        spawnSync('pgrep', ['-f', `^[^ ]*node ${repository}/infra/provider/`], { encoding: 'utf8' }).stdout;
      await expect.poll(left, { timeout: 20_000 }).toBe('');
      expect(await codeOf('up', 'killed')).toBe('E_DC_STATE_LOCKED');
      await unlockStack(options('killed'));
      rmSync(join(project.root, 'Pulumi.killed.yaml'));
      project.stack('killed', onLoopback(closed.ports));
      // The hosts are gone by now, so this is where it gets, and it is past the lock and what was under way.
      expect(await codeOf('up', 'killed')).toBe('E_DC_HOST_UNREACHABLE');
    },
    4 * minute,
  );
});
