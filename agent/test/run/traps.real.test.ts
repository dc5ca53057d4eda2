import { type Desired, noTargets } from '@motcua/contract';
import { expect, test } from 'vitest';
import { describeWithPeer, runTool, scratchFolder, startSnmpsim } from '../../../test/peers/index.ts';
import { setPrinterError, settablePrinter, snmpCommunity } from '../../../test/support/set-printer-error.ts';
import { collectAll, defaultSettings } from '../../src/collectors/index.ts';
import { runAgent } from '../../src/index.ts';
import type { Log } from '../../src/log/log.ts';
import { silentLog } from '../../src/log/log.ts';
import { createProbe } from '../../src/probe/index.ts';
import type { Collect } from '../../src/run/collect.ts';
import { until } from '../report/until.ts';
import { openOffice } from './office.ts';

const probe = createProbe();
const settings = { ...defaultSettings({}), cups: [], saneConfigDir: null, snmpMs: 2_000 };
const collect: Collect = (input) => collectAll({ ...input, probe, settings });
const seldom = { probeSeconds: 3_600, heartbeatSeconds: 3_600, fullSeconds: 86_400, inventorySeconds: 86_400 };
const desired = (given: Partial<Desired>): string => {
  const base = { v: 1, version: 1, at: new Date().toISOString(), intervals: seldom, ...noTargets };
  return JSON.stringify({ ...base, discovery: null, traps: null, ...given });
};

/** A log that tells where the agent listens, with nothing for nowhere. */
function listeningLog() {
  const places: string[] = [];
  const info: Log['info'] = (event, fields = {}) => {
    if (event === 'trapsOn') places.push(String(fields.address));
    if (event === 'trapsOff') places.push('');
  };
  return { places, log: { ...silentLog, info } };
}

describeWithPeer(['snmpsimd', 'snmpset', 'snmptrap', 'snmpinform'], 'an agent that listens for traps', () => {
  test('reports what has changed at a device that sends one, long before its interval', async () => {
    await using office = await openOffice();
    await using scratch = await scratchFolder('trap-agent');
    await using sim = await startSnmpsim({ [snmpCommunity]: settablePrinter });
    const { broker } = office;
    broker.onReport = ({ report }) => broker.acknowledge(report);
    const { places, log } = listeningLog();
    const stop = new AbortController();
    const done = runAgent({ state: office.state, signal: stop.signal, log, overrides: { collect } });
    const target = { host: 'localhost', port: sim.port, version: '2c' as const, community: snmpCommunity };
    await until('the agent is there', () => broker.arrived.length > 0);
    const traps = { host: '127.0.0.1', port: 0 };
    await broker.say('desired', desired({ version: 1, snmp: [target], traps }), true);
    const health = () =>
      broker.arrived
        .flatMap(({ report }) => report.devices)
        .filter(({ key }) => key.startsWith('snmp:'))
        .at(-1)?.health;
    await until('the printer is well', () => health() === 'ok');

    const tell = (tool: 'snmptrap' | 'snmpinform') =>
      runTool(tool, ['-v2c', '-cany', '-t1', '-r0', String(places.at(-1)), '', '1.3.6.1.2.1.43.18.2.0.1'], {
        ...{ SNMP_PERSISTENT_DIR: scratch.path, MIBS: '' },
      });
    await setPrinterError({ port: sim.port, bits: '40', scratch: scratch.path });
    await tell('snmptrap');
    await until('its fault is told', () => health() === 'down');
    const rows = broker.arrived.flatMap(({ report }) => report.probes).filter((row) => row.probe.startsWith('traps '));
    expect(rows.at(-1)).toMatchObject({ ok: true, reason: null });

    const elsewhere = { host: '127.0.0.2', port: 0 };
    await broker.say('desired', desired({ version: 2, snmp: [target], traps: elsewhere }), true);
    await until('it listens elsewhere', () => places.length === 2);
    await setPrinterError({ port: sim.port, bits: '00', scratch: scratch.path });
    await tell('snmpinform');
    await until('it is well again', () => health() === 'ok');
    await broker.say('desired', desired({ version: 3, snmp: [target] }), true);
    await until('it listens no longer', () => places.length === 3);
    await expect(tell('snmpinform')).rejects.toThrow();
    stop.abort();
    await done;
  });

  test('that cannot have its port says so in its report, and reports all the same', async () => {
    await using office = await openOffice();
    office.broker.onReport = ({ report }) => office.broker.acknowledge(report);
    const stop = new AbortController();
    const done = runAgent({ state: office.state, signal: stop.signal, log: silentLog, overrides: { collect } });
    await until('the agent is there', () => office.broker.arrived.length > 0);
    await office.broker.say('desired', desired({ traps: { host: '192.0.2.1', port: 162 } }), true);
    const rows = () => office.broker.arrived.flatMap(({ report }) => report.probes);
    await until('it is told', () => rows().some(({ probe, ok }) => probe === 'traps 192.0.2.1:162' && !ok));
    stop.abort();
    await done;
  });
});
