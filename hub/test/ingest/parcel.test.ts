import { agentTopic } from '@motcua/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arrival } from '../../src/ingest/arrival.ts';
import { pack, unpack } from '../../src/ingest/parcel.ts';

const arrivals = fc.array(
  fc
    .record({
      agent: fc.constantFrom('pc-1', 'pc-2', 'pc-3'),
      leaf: fc.constantFrom('report' as const, 'presence' as const),
      payload: fc.uint8Array({ maxLength: 50 }),
      receivedAt: fc.constantFrom('2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z'),
    })
    .map((head): Arrival => ({ ...head, topic: agentTopic(head.agent, head.leaf) })),
);

test('what is packed comes out as it went in, in the same order', () => {
  fc.assert(
    fc.property(arrivals, (before) => {
      const after = unpack(structuredClone(pack(before)));
      expect(after.map((one) => ({ ...one, payload: [...one.payload] }))).toEqual(
        before.map((one) => ({ ...one, payload: [...one.payload] })),
      );
    }),
  );
});
