import { expect, test } from 'vitest';
import { describeWithPeer, startSnmpsim } from '../../../test/peers/index.ts';
import { startSnmpResponder } from '../../../test/peers/snmp-responder.ts';
import { entityColumns, hostTables, interfaceColumns, printerTables, upsMib } from '../../src/mib/subtrees.ts';
import { readSubtrees } from '../../src/probe/snmp/read-subtrees.ts';
import { RawSession } from '../../src/probe/snmp/session.ts';
import { SnmpSockets } from '../../src/probe/snmp/sockets.ts';
import { firstWay } from '../../src/probe/snmp/walk-way.ts';
import { expectedDevices, recording } from './expected.ts';

const roots = [
  ...[...Object.values(hostTables), ...Object.values(printerTables), upsMib, ...interfaceColumns, ...entityColumns],
  '1.3.6.1.4.1',
];
const devices = Object.fromEntries(expectedDevices.map(({ device, file }) => [device, recording(file)]));
const getNextOneByOne = 4;

/** All that a device has of these subtrees, read many at a time or in the smallest steps. */
async function walk(
  { host, port }: { host: string; port: number },
  { community, at, version = '2c' }: { community: string; at?: number; version?: '1' | '2c' },
) {
  const options = { signal: new AbortController().signal, timeoutMs: 60_000, sockets: new SnmpSockets() };
  using session = new RawSession({ host, port, community, version }, options);
  const way = at === undefined ? firstWay(version) : { at };
  return (await readSubtrees(session, roots, { way })).map(({ found, cut }) => ({
    cut,
    found: found.map(
      ({ oid, value }) => `${oid} ${value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value}`,
    ),
  }));
}

test.skipIf(expectedDevices.length === 0).each([
  { how: 'as RFC 3416 has it', habits: {} },
  { how: 'in 484 octets', habits: { most: 484 } },
  { how: 'with no more varbinds in all than repetitions', habits: { bulkInAll: true } },
  { how: 'with a refusal of GETBULK', habits: { bulk: 'refuses' } },
] as const)(
  'of every recording [MOTCUA_SHARED], what is read many tables at a time is what GETNEXT reads, where the agent answers $how',
  async ({ habits }) => {
    await using careful = await startSnmpResponder(devices);
    await using peer = await startSnmpResponder(devices, habits);
    for (const community of Object.keys(devices))
      expect(await walk(peer, { community }), community).toEqual(
        await walk(careful, { community, at: getNextOneByOne }),
      );
    expect(peer.requests()).toBeLessThan(careful.requests());
  },
);

describeWithPeer(['snmpsimd'], 'a real agent', () => {
  test.skipIf(expectedDevices.length === 0)(
    'answers many tables at a time with what GETNEXT reads [MOTCUA_SHARED]',
    async () => {
      const some = ['pm-brother', 'pm-kyocera_p2040', 'lnms-sharp'].filter((device) => device in devices);
      await using agent = await startSnmpsim(Object.fromEntries(some.map((device) => [device, devices[device] ?? ''])));
      for (const community of some) {
        const slow = await walk(agent, { community, at: getNextOneByOne });
        expect(slow.flatMap(({ found }) => found).length).toBeGreaterThan(50);
        expect(await walk(agent, { community })).toEqual(slow);
      }
    },
  );
});
