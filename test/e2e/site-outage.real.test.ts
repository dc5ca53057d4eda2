import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TicketRow } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviceOf, eventTypes } from '../support/fleet.ts';
import type { HubClient } from '../support/hub-client.ts';
import { makeInstallation } from '../support/installation.ts';
import { type NetHost, openNetwork } from '../support/own-network.ts';
import { type Program, startProgram } from '../support/program.ts';
import { staysTrue, waitUntil } from '../support/wait-until.ts';

const pcs = ['quay-1', 'quay-2'];
const printerPort = 9100;
const printer = `presence:tcp://127.0.0.1:${printerPort}`;
const hubEnv = {
  ...{ MOTCUA_HOLD_DOWN_SECONDS: '12', MOTCUA_LOOK_SECONDS: '1' },
  // A place is silent for 3 s before its case, and heard for 2 s before that is over; a PC alone takes far longer.
  MOTCUA_REASON_HOLDS: 'site-silent=3/2,agent-offline=300,agent-silent=300',
};
const agentEnv = { MOTCUA_PROBE_SECONDS: '1', MOTCUA_HEARTBEAT_SECONDS: '1', MOTCUA_RECONNECT_MAX_MS: '500' };
const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('a place whose only line is cut', () => {
  const stack = new AsyncDisposableStack();
  let place: NetHost;
  let hub: HubClient;
  let folder: string;

  beforeAll(async () => {
    const network = await openNetwork();
    if (network === null) throw new Error('as root, network namespaces were to be had');
    stack.use(network);
    place = await network.addHost();
    const office = stack.use(await makeInstallation({ name: 'site-outage' }));
    folder = office.folder;
    hub = (await office.startHub({ env: hubEnv, host: network.address })).client;
    const sane = join(folder, 'sane.d');
    await mkdir(sane);
    const env = { ...agentEnv, MOTCUA_SANE_CONFIG_DIR: sane, MOTCUA_CUPS_SERVER: join(folder, 'no-cups.sock') };
    await Promise.all(pcs.map(async (name) => office.startAgent(await office.enrol(name), env, place.inside)));
    const agents = await waitUntil('all PCs have reported', () => hub.agents(), {
      good: (rows) => rows.filter(({ lastReportAt }) => lastReportAt !== null).length === pcs.length,
      within: 60_000,
    });
    const intervals = { probeSeconds: 1, heartbeatSeconds: 1, fullSeconds: 86_400, inventorySeconds: 86_400 };
    for (const [at, { id }] of agents.entries()) {
      const reads = at === 0 ? [{ kind: 'printer', name: 'Máy in quầy 1', url: `tcp://127.0.0.1:${printerPort}` }] : [];
      expect(await hub.putDesired(id, { intervals, presence: reads })).toMatchObject({ status: 200 });
    }
  }, 120_000);
  afterAll(() => stack.disposeAsync());

  /** What the hub has opened; the installation begins with tickets of its own. */
  const seen = async () =>
    (await hub.tickets()).filter(({ voices }) => voices.some(({ source }) => source === 'agent'));
  const shown = (tickets: readonly TicketRow[]) => tickets.map(({ kind, state }) => `${kind} ${state}`);

  test('is one case that closes by itself, with its PCs in it and no ticket for the printer that broke just before', async () => {
    await waitUntil('the printer is down', () => deviceOf(hub, printer), { good: (one) => one?.health === 'down' });
    place.setLink(false);
    const [opened] = await waitUntil('a case is open', seen, { good: (rows) => rows.length > 0 });
    expect(opened).toMatchObject({ kind: 'site', unit: '00364', priority: 'P1', device: null });
    expect(opened?.causes).toMatchObject([{ reason: 'site-silent', until: null }]);
    const inside = (opened?.children ?? []).filter(({ kind }) => kind === 'pc');
    expect(inside).toHaveLength(pcs.length);
    expect(await deviceOf(hub, printer)).toMatchObject({ health: 'unknown', doubt: { hostname: expect.any(String) } });
    // Beyond the hold time of the printer.
    await staysTrue('one case, and no ticket of what is inside', seen, {
      good: (rows) => shown(rows).join() === 'site new',
      during: 10_000,
    });
    stack.use(mendPrinter(place));
    place.setLink(true);
    const number = opened?.number ?? 0;
    await waitUntil('the case is over', () => hub.ticket(number), {
      good: ({ state }) => state === 'closed',
      within: 60_000,
    });
    await waitUntil('the printer works', () => deviceOf(hub, printer), { good: (one) => one?.health === 'ok' });
    expect(eventTypes(await hub.ticket(number))).toEqual(['opened', 'cause_ended', 'resolved', 'closed']);
    expect(shown(await seen())).toEqual(['site closed']);
  }, 120_000);

  /** Something that answers where the printer is, beside the PCs. */
  function mendPrinter({ inside }: NetHost): Program {
    const code = `require('node:net').createServer((socket) => socket.end()).listen(${printerPort}, '127.0.0.1')`;
    const env = { PATH: process.env.PATH };
    return startProgram({ file: process.execPath, args: ['-e', code], env, log: join(folder, 'printer.log'), inside });
  }
});
