import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleAgent } from '../../scripts/bundle.ts';
import { type Cups, describeWithPeer, onWindows, peerPath, startCups, startWine, type Wine } from '../peers/index.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import { type Program, startProgram } from '../support/program.ts';
import { waitUntil } from '../support/wait-until.ts';

describeWithPeer(['wine', 'wineserver', 'node.exe', 'koffi.node', 'cupsd', 'lpadmin'], 'the agent on Windows', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let cups: Cups;
  let file: string;
  let windows: Wine;

  beforeAll(async () => {
    [office, cups] = [stack.use(await makeInstallation({ name: 'windows' })), stack.use(await startCups())];
    for (const name of ['counter-1', 'counter-2']) await cups.addSimulatedQueue(name);
    file = await bundleAgent({ into: join(office.folder, 'dist'), target: 'node22', koffi: peerPath('koffi.node') });
    windows = stack.use(await startWine(office.folder));
    // A restart is due from here on, as far as Windows' registry can tell.
    const servicing = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing';
    await windows.addKey(`${servicing}\\RebootPending`);
  }, 120_000);
  afterAll(() => stack.disposeAsync());

  const startAgent = (state: string): Program =>
    startProgram({
      ...windows.nodeCommand(file, ['--state', onWindows(state)]),
      log: join(office.folder, 'agent.log'),
      cwd: office.folder,
      env: {
        ...{ ...office.env, ...windows.env, CUPS_SERVER: cups.server },
        ...{ MOTCUA_PROBE_SECONDS: '2', MOTCUA_HEARTBEAT_SECONDS: '2' },
      },
    });

  test('reports itself and its printers over TLS, keeps its state, and takes a silent PowerShell for a failure', async () => {
    const hub = await office.startHub();
    const state = await office.enrol('counter');
    const agent = stack.use(startAgent(state));
    await agent.untilOutput('{"type":"acknowledged"');
    const seen = async () =>
      (await hub.client.devices()).flatMap(({ key, health, reasons }) => (key ? [{ key, health, reasons }] : []));
    const devices = await waitUntil('the PC and its printers are known', seen, { good: ({ length }) => length > 2 });
    // Wine's spooler has the queues of CUPS, and says of each that nothing is wrong, as Windows' does of one that is off.
    const printer = { health: 'unknown', reasons: ['device-not-probed'] };
    expect(devices.toSorted((one, other) => one.key.localeCompare(other.key))).toEqual([
      { key: 'pc', health: expect.any(String), reasons: expect.arrayContaining(['reboot-pending']) },
      { key: 'windows:printer:counter-1', ...printer },
      { key: 'windows:printer:counter-2', ...printer },
    ]);
    await waitUntil('its reports have left the outbox', async () => readdirSync(join(state, 'outbox')), {
      good: (names) => names.length === 0,
    });
    const { inventory } = JSON.parse(readFileSync(join(state, 'memory.json'), 'utf8'));
    expect(inventory.os).toMatch(/^Windows_NT 10\.0\./);
    // PowerShell of Wine is a stub that ends well and says nothing.
    const [row] = await hub.client.agents();
    const { body } = await hub.client.ask('GET', `/v1/agents/${row?.id}`);
    expect(body).toMatchObject({
      probes: expect.arrayContaining([
        expect.objectContaining({ probe: 'winspool', ok: true }),
        expect.objectContaining({ probe: 'windows', ok: false, detail: 'PowerShell ended without output' }),
      ]),
    });
  }, 90_000);
});
