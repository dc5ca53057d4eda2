import type { TicketRow } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Cups,
  describeWithPeer,
  type IppPrinter,
  type Scanners,
  type Snmpsim,
  startCups,
  startIppPrinter,
  startScanners,
  startSnmpsim,
} from '../peers/index.ts';
import { eventTypes, type TicketWithEvents, ticketsOf, untilDevice, untilTicket } from '../support/fleet.ts';
import type { HubClient } from '../support/hub-client.ts';
import { makeInstallation, type TestInstallation } from '../support/installation.ts';
import { setPrinterError, settablePrinter, snmpCommunity } from '../support/set-printer-error.ts';
import { staysTrue } from '../support/wait-until.ts';

const holdSeconds = 4;
const healthyReadings = 3;

const hubEnv = {
  MOTCUA_HOLD_DOWN_SECONDS: String(holdSeconds),
  MOTCUA_HOLD_DEGRADED_SECONDS: '3600',
  MOTCUA_HEALTHY_READINGS: String(healthyReadings),
};
const agentEnv = { MOTCUA_PROBE_SECONDS: '1', MOTCUA_HEARTBEAT_SECONDS: '1', MOTCUA_RECONNECT_MAX_MS: '1000' };

const data = (ticket: TicketWithEvents, type: string) => ticket.events.find((event) => event.type === type)?.data;

describeWithPeer(
  ['cupsd', 'ippeveprinter', 'dbus-daemon', 'scanimage', 'snmpsimd', 'snmpset'],
  'one thread of real work',
  () => {
    const stack = new AsyncDisposableStack();
    let office: TestInstallation;
    let hub: HubClient;
    let printer: IppPrinter;
    let cups: Cups;
    let scanners: Scanners;
    let snmp: Snmpsim;
    const queue = 'cups:counter1';

    beforeAll(async () => {
      printer = stack.use(await startIppPrinter());
      cups = stack.use(await startCups());
      await cups.addQueue('counter1', printer.uri);
      scanners = stack.use(await startScanners());
      snmp = stack.use(await startSnmpsim({ [snmpCommunity]: settablePrinter }));
      office = stack.use(await makeInstallation({ name: 'thread' }));
      hub = (await office.startHub({ env: hubEnv })).client;
      const state = await office.enrol('counter');
      office.startAgent(state, {
        ...agentEnv,
        MOTCUA_CUPS_SERVER: cups.server,
        MOTCUA_SANE_CONFIG_DIR: scanners.configDir,
      });
    });
    afterAll(() => stack.disposeAsync());

    /** Breaks a device that is well, until its one ticket is there, and heals it until the ticket is closed. */
    async function breakAndHeal(
      key: string,
      { reason, spoil, mend }: { reason: string; spoil: () => unknown; mend: () => unknown },
    ): Promise<TicketWithEvents> {
      const { id } = await untilDevice(hub, key, { health: 'ok' });
      await spoil();
      await untilDevice(hub, key, { health: 'down', reason });
      await untilTicket(hub, id, 'open');
      await mend();
      await untilDevice(hub, key, { health: 'ok' });
      return await untilTicket(hub, id, 'closed');
    }

    function expectProof(ticket: TicketWithEvents): void {
      const { proof } = data(ticket, 'closed') as { proof: { readings: number; from: string; to: string } };
      expect(proof.readings).toBeGreaterThanOrEqual(healthyReadings);
      expect(Date.parse(proof.to)).toBeGreaterThanOrEqual(Date.parse(proof.from));
    }

    describe('a printer without paper', () => {
      test('is down at once, has one ticket after its hold time, and paper closes it with proof', async () => {
        const ticket = await breakAndHeal(queue, {
          reason: 'media-empty',
          spoil: () => printer.setMedia(0),
          mend: () => printer.setMedia(250),
        });
        expect(eventTypes(ticket)).toEqual(['opened', 'cause_ended', 'resolved', 'closed']);
        const opened = data(ticket, 'opened') as { faultSince: string; causes: { reason: string }[] };
        expect(opened.causes.map(({ reason }) => reason)).toContain('media-empty');
        expect(Date.parse(ticket.openedAt) - Date.parse(opened.faultSince)).toBeGreaterThanOrEqual(holdSeconds * 1000);
        expectProof(ticket);
        expect(await office.json(['ticket', 'show', String(ticket.number)])).toMatchObject(ticket);
      });

      test('has the same ticket again when the paper runs out again', async () => {
        const { id } = await untilDevice(hub, queue, { health: 'ok' });
        const [before] = await ticketsOf(hub, id);
        const ticket = await breakAndHeal(queue, {
          reason: 'media-empty',
          spoil: () => printer.setMedia(0),
          mend: () => printer.setMedia(250),
        });
        expect(ticket.number).toBe(before?.number);
        expect(eventTypes(ticket).filter((type) => type === 'opened' || type === 'reopened')).toEqual([
          'opened',
          'reopened',
        ]);
        expectProof(ticket);
      });

      test('has no ticket when paper comes back before the hold time is over', async () => {
        const { id } = await untilDevice(hub, queue, { health: 'ok' });
        const before = await ticketsOf(hub, id);
        await printer.setMedia(0);
        await untilDevice(hub, queue, { health: 'down', reason: 'media-empty' });
        await printer.setMedia(250);
        await untilDevice(hub, queue, { health: 'ok' });
        await staysTrue('the ticket is as it was', () => ticketsOf(hub, id), {
          good: (now) => JSON.stringify(now) === JSON.stringify(before),
          during: (holdSeconds + 2) * 1000,
        });
      });
    });

    test('an unplugged scanner has one ticket, and plugging it in closes it', async () => {
      const ticket = await breakAndHeal('sane:test:0', {
        reason: 'scanner-unplugged',
        spoil: () => scanners.plug(0),
        mend: () => scanners.plug(1),
      });
      expect(eventTypes(ticket)).toEqual(['opened', 'cause_ended', 'resolved', 'closed']);
      expectProof(ticket);
    });

    test('a dead printer behind an idle queue is down, and its ticket closes when it is switched on', async () => {
      const ticket = await breakAndHeal(queue, {
        reason: 'device-unreachable',
        spoil: () => printer.kill(),
        mend: () => printer.restart(),
      });
      expectProof(ticket);
    });

    test('a killed print service takes its queue down, and the ticket closes when it runs again', async () => {
      const ticket = await breakAndHeal(queue, {
        reason: 'spooler-down',
        spoil: () => cups.kill(),
        mend: () => cups.restart(),
      });
      expectProof(ticket);
    });

    test('a printer that the hub names by SNMP is watched from then on, and its ticket closes when it has paper', async () => {
      const [agent] = await hub.agents();
      const target = { host: snmp.host, port: snmp.port, version: '2c' as const, community: snmpCommunity };
      const put = await hub.putDesired(agent?.id ?? '', { snmp: [target] });
      expect(put.status).toBe(200);
      const ticket = await breakAndHeal(`snmp:${snmp.host}:${snmp.port}`, {
        reason: 'media-empty',
        spoil: () => setPrinterError({ port: snmp.port, bits: '40', scratch: office.folder }),
        mend: () => setPrinterError({ port: snmp.port, bits: '00', scratch: office.folder }),
      });
      expectProof(ticket);
    });

    test('after all of it each device has had one ticket, and none is open', async () => {
      const tickets = await office.json<{ tickets: TicketRow[] }>(['ticket', 'list']);
      // The demo opens with tickets of its register; these are of agents.
      const ofAgents = ({ voices }: TicketRow) => voices[0]?.source === 'agent';
      const devices = tickets.tickets.filter(ofAgents).map(({ device }) => device);
      expect(new Set(devices).size).toBe(devices.length);
      expect(devices).toHaveLength(3);
      const open = await office.json<{ tickets: TicketRow[] }>(['ticket', 'list', '--state', 'open']);
      expect(open.tickets.filter(ofAgents)).toEqual([]);
    });
  },
);
