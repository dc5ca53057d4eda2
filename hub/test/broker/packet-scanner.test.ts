import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PacketScanner } from '../../src/broker/packet-scanner.ts';

/** A packet of so many bytes after its header, the length written as in MQTT 3.1.1, 2.2.3. */
function packet(length: number, filled = true): Buffer {
  const digits: number[] = [];
  let rest = length;
  do {
    digits.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return Buffer.concat([Buffer.from([0x30, ...digits]), Buffer.alloc(filled ? length : 0, 0xff)]);
}

/** Cuts bytes at places that chance chose. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

describe('PacketScanner', () => {
  test.each([
    [100, 100, null],
    [100, 101, { offset: 0, bytes: 101 }],
    [16_384, 2_097_152, { offset: 0, bytes: 2_097_152 }],
  ])('with a limit of %i, a packet of %i is %o', (limit, length, found) => {
    expect(new PacketScanner(limit).scan(packet(length, false))).toEqual(found);
  });

  test('tells where the packet that is too large begins, after others in the same chunk', () => {
    const chunk = Buffer.concat([packet(0), packet(130), packet(5000, false)]);
    expect(new PacketScanner(1000).scan(chunk)).toEqual({ offset: 2 + 133, bytes: 5000 });
  });

  test('never objects to sound packets and always finds the large one, however the stream is cut', () => {
    const lengths = fc.array(fc.nat(400), { maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.array(fc.nat()), fc.integer({ min: 401, max: 100_000 }), (sound, places, large) => {
        const scanner = new PacketScanner(400);
        const stream = Buffer.concat(sound.map((length) => packet(length)));
        expect(cut(stream, places).map((chunk) => scanner.scan(chunk))).toEqual(Array(places.length + 1).fill(null));
        const found = cut(packet(large, false), places.slice(0, 2)).map((chunk) => scanner.scan(chunk));
        expect(found.find((hit) => hit !== null)?.bytes).toBe(large);
      }),
    );
  });
});
