import { expect, test } from 'vitest';
import { startSnmpResponder } from '../../../test/peers/snmp-responder.ts';
import { openSnmp } from '../../src/probe/snmp/open.ts';
import { damage } from '../fuzz/damage.ts';
import { pick, seededRandom } from '../fuzz/random.ts';
import { everySnmpType } from '../fuzz/targets/every-snmp-type.ts';

const packets = 20_000;
const lanes = 40;

const nothing = { found: [], cut: null };

/** Values of every type that goes over the wire. */
const recording = [
  ...Array.from({ length: 30 }, (_, at) => `1.3.6.1.2.1.43.11.1.1.6.1.${at + 1}|4|Toner ${'x'.repeat(at)}`),
  ...everySnmpType.slice(1), // its text is among those above
].join('\n');

test(`${packets} damaged answers are read or refused by name, and end in time`, async () => {
  const random = seededRandom(20_220_630);
  let sent = 0;
  await using peer = await startSnmpResponder(
    { public: recording },
    {
      onTheWay: (answer) => {
        sent += 1;
        // One in four goes through whole, so that walks get beyond their first answer.
        return pick(random, 4) === 0 ? answer : Buffer.from(damage(answer, random));
      },
    },
  );
  const names = new Map<string, number>();
  const lane = async () => {
    while (sent < packets) {
      const options = { signal: new AbortController().signal, timeoutMs: 60, tryMs: 15, retries: 0 };
      using reader = openSnmp({ host: peer.host, port: peer.port, version: '2c', community: 'public' }, options);
      const [{ found, cut } = nothing] = await reader.readAll(['1.3.6.1.2.1.43.11']);
      const name = cut?.reason ?? 'read';
      names.set(name, (names.get(name) ?? 0) + 1);
      expect(found.length).toBeLessThan(5_100);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  expect(sent).toBeGreaterThanOrEqual(packets);
  expect([...names.keys()].sort()).toEqual(['device-unreachable', 'device-unreadable', 'read']);
  expect(performance.now() - start).toBeLessThan(60_000);
});
