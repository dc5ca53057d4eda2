import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleAgent } from '../../scripts/bundle.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import { type Program, startProgram } from '../support/program.ts';
import { waitUntil } from '../support/wait-until.ts';

/** As docs/operations.md says. */
const flags = ['--lite-mode', '--max-semi-space-size=1', '--max-old-space-size=64'];

describe('the agent as one file', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let file: string;

  const start = (name: string, args: readonly string[]): Program =>
    stack.use(
      startProgram({
        file: process.execPath,
        args: [...flags, file, ...args],
        log: join(office.folder, `${name}.log`),
        // Nothing of the repository is near: neither its packages nor its folder.
        cwd: office.folder,
        env: { ...office.env, MOTCUA_PROBE_SECONDS: '1', MOTCUA_HEARTBEAT_SECONDS: '1' },
      }),
    );

  beforeAll(async () => {
    office = stack.use(await makeInstallation({ name: 'bundle' }));
    file = await bundleAgent({ into: join(office.folder, 'dist') });
  });
  afterAll(() => stack.disposeAsync());

  test('reports this PC to a hub, hardware included, and stops when it is told to', async () => {
    const hub = await office.startHub();
    const state = await office.enrol('counter');
    const agent = start('agent', ['--state', state]);
    await agent.untilOutput('{"type":"connected"}');
    await agent.untilOutput('{"type":"acknowledged","reports":1}');
    await waitUntil('the PC is known', () => hub.client.devices(), {
      good: (devices) => devices.some(({ key }) => key === 'pc'),
    });
    const { inventory } = JSON.parse(readFileSync(join(state, 'memory.json'), 'utf8'));
    expect(inventory.cpu).toMatch(/./);
    expect(inventory.os).toMatch(/./);
    agent.signal('SIGTERM');
    expect(await agent.ended).toEqual({ code: 0, signal: null });
    // Whatever reads the log finds JSON in every line.
    const events = agent
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.at(-1)).toMatchObject({ event: 'stopped' });
  });

  test('says on a PC that is not enrolled what to do', async () => {
    const agent = start('nobody', ['--state', join(office.folder, 'nobody')]);
    expect(await agent.ended).toEqual({ code: 5, signal: null });
    expect(agent.output()).toContain('motcua agent enrol');
  });

  test('does not start without a folder', async () => {
    const agent = start('usage', []);
    expect(await agent.ended).toEqual({ code: 2, signal: null });
    expect(agent.output()).toContain('--state DIR');
  });
});
