import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ber, integer, sequence } from '../../../test/peers/ber.ts';
import { messageId } from '../../src/probe/snmp/message-id.ts';

const id31 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const octets = fc.uint8Array({ maxLength: 300 });
const version3 = (id: number, rest: Uint8Array) =>
  sequence(integer(3n), sequence(integer(BigInt(id)), integer(65_507n)), ber(4, rest));
const community = (id: number, name: Uint8Array) =>
  sequence(integer(1n), ber(4, name), ber(0xa2, Buffer.concat([integer(BigInt(id)), integer(0n)])));

test('the id of a message is its request id, or its msgID in version 3', () =>
  fc.assert(
    fc.property(id31, octets, (id, any) => {
      expect(messageId(community(id, any))).toBe(id);
      expect(messageId(version3(id, any))).toBe(id);
    }),
  ));

test('a trap of version 1 has no id, nor has what is cut off before it', () => {
  expect(messageId(sequence(integer(0n), ber(4, Buffer.from('public')), ber(0xa4, integer(1n))))).toBeNull();
  const whole = community(123_456_789, Buffer.from('public'));
  for (let length = 0; length < whole.length - 3; length += 1) expect(messageId(whole.subarray(0, length))).toBeNull();
});

test('whatever comes in is looked at without harm', () =>
  fc.assert(
    fc.property(octets, (any) => {
      const id = messageId(any);
      expect(id === null || Number.isSafeInteger(id)).toBe(true);
    }),
  ));
