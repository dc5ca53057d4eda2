import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Cups,
  describeWithPeer,
  type IppPrinter,
  startCups,
  startIppPrinter,
  startScanners,
} from '../peers/index.ts';
import { ticketsOf, untilDevice, untilTicket } from '../support/fleet.ts';
import { makeInstallation, type RunningHub, type TestInstallation } from '../support/installation.ts';
import { type ProcessClock, processClock } from '../support/process-clock.ts';
import type { Program } from '../support/program.ts';
import { staysTrue, waitUntil } from '../support/wait-until.ts';

const holdSeconds = 6;
const day = 86_400_000;
const queue = 'cups:counter1';

describeWithPeer(['cupsd', 'ippeveprinter', 'dbus-daemon'], 'a clock that jumps', () => {
  const stack = new AsyncDisposableStack();
  let office: TestInstallation;
  let hub: RunningHub;
  let agent: Program;
  let printer: IppPrinter;
  let cups: Cups;
  let hubClock: ProcessClock;
  let agentClock: ProcessClock;

  beforeAll(async () => {
    printer = stack.use(await startIppPrinter());
    cups = stack.use(await startCups());
    await cups.addQueue('counter1', printer.uri);
    const scanners = stack.use(await startScanners({ count: 0 }));
    office = stack.use(await makeInstallation({ name: 'clock' }));
    [hubClock, agentClock] = [processClock(office.folder, 'hub'), processClock(office.folder, 'agent')];
    const holds = { MOTCUA_HOLD_DOWN_SECONDS: String(holdSeconds), MOTCUA_HOLD_DEGRADED_SECONDS: '2592000' };
    hub = await office.startHub({ env: { ...hubClock.env, ...holds } });
    agent = office.startAgent(await office.enrol('counter'), {
      ...agentClock.env,
      MOTCUA_PROBE_SECONDS: '1',
      MOTCUA_HEARTBEAT_SECONDS: '1',
      MOTCUA_CUPS_SERVER: cups.server,
      MOTCUA_SANE_CONFIG_DIR: scanners.configDir,
    });
  });
  afterAll(() => stack.disposeAsync());

  describe('on the hub', () => {
    test.each([
      ['forward', day],
      ['back', -day],
    ])('a day %s neither shortens nor lengthens a hold time', async (_, ms) => {
      const { id } = await untilDevice(hub.client, queue, { health: 'ok' });
      const before = await ticketsOf(hub.client, id);
      await printer.setMedia(0);
      const broken = performance.now();
      await untilDevice(hub.client, queue, { health: 'down', reason: 'media-empty' });
      hubClock.setAhead(ms);
      await staysTrue('no ticket before its time', () => ticketsOf(hub.client, id), {
        good: (now) => JSON.stringify(now) === JSON.stringify(before),
        during: holdSeconds * 1000 - (performance.now() - broken) - 200,
      });
      await untilTicket(hub.client, id, 'open', { within: holdSeconds * 1000 });
      await printer.setMedia(250);
      await untilTicket(hub.client, id, 'closed');
      hubClock.setAhead(0);
      expect(hub.program.output()).toContain('E_CLOCK_JUMPED');
    });
  });

  describe('on the PC', () => {
    test.each([
      ['forward', 40 * day],
      ['back', -40 * day],
    ])('forty days %s lose no report, and the skew is told', async (_, ms) => {
      const [before] = await hub.client.agents();
      agentClock.setAhead(ms);
      await waitUntil('five more reports are committed', () => hub.client.agents(), {
        good: ([now]) => (now?.seq ?? 0) >= (before?.seq ?? 0) + 5,
      });
      const pc = await waitUntil('the PC is known to be wrong', () => hub.client.devices(), {
        good: (devices) => devices.some(({ key, reasons }) => key === 'pc' && reasons.includes('clock-wrong')),
      });
      expect(pc.find(({ key }) => key === 'pc')?.health).toBe('degraded');
      const [after] = await hub.client.agents();
      expect(after?.boot).toBe(before?.boot);
      agentClock.setAhead(0);
      expect(agent.output()).not.toContain('"dropped"');
    });
  });
});
