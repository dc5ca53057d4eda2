import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAnswers } from '../../src/collectors/snmp/device/answers.ts';
import { interpret } from '../../src/collectors/snmp/device/interpret.ts';
import { judgeDevice } from '../../src/collectors/snmp/device/judge-device.ts';
import { entPhysical, hostTables, ifEntry, ifXEntry, printerTables, upsMib } from '../../src/mib/subtrees.ts';
import { quirks } from '../../src/quirks/index.ts';

const roots = [...Object.values(hostTables), ...Object.values(printerTables), ifEntry, ifXEntry, entPhysical];
const known = [
  ...quirks.flatMap(({ reads = [] }) => reads).map((oid) => fc.constant(oid)),
  ...quirks.flatMap(({ reads = [] }) => reads).map((oid) => fc.nat(9).map((arc) => `${oid}.${arc}.0`)),
];
const oid = fc.oneof(
  fc
    .tuple(fc.constantFrom(...roots), fc.integer({ min: 1, max: 20 }), fc.constantFrom('1', '1.1', '1.2', '0', '1.1.1'))
    .map((parts) => parts.join('.')),
  fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('0', '1.5.1', '1.2.1')).map((arcs) => `${upsMib}.${arcs.join('.')}`),
  fc.constantFrom('1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.2.0'),
  fc.oneof(...known),
);
const value = fc.oneof(
  fc.integer(),
  fc.constantFrom(-3, -2, -1, 0, 65_535, 4_294_967_295, Number.NaN),
  fc.uint8Array({ maxLength: 40 }),
  fc.string().map((text) => Uint8Array.from(Buffer.from(text))),
  fc.constantFrom('1.3.6.1.4.1.2435', '0.0', '1.3.6.1.2.1.25.3.1.5', ''),
);

test('whatever a device answers is a device with a health, and every percentage is one', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ oid, value }), { maxLength: 60 }), fc.subarray([...quirks]), (varbinds, rows) => {
      const device = interpret(toAnswers(varbinds), rows);
      const { health } = judgeDevice(device, { incomplete: false });
      expect(['ok', 'degraded', 'down', 'unknown']).toContain(health);
      for (const { percent } of [...device.supplies, ...device.trays])
        expect(percent === null || (percent >= 0 && percent <= 100)).toBe(true);
      JSON.stringify(device);
    }),
    { numRuns: 10_000, seed: 20_220_630 },
  );
}, 60_000);
