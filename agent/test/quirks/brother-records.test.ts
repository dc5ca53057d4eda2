import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords, recordSupplies } from '../../src/quirks/brother-records.ts';

const octets = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe("records of Brother's private strings", () => {
  test('are cut by their length octet', () => {
    expect(readRecords(octets('a101020414630104000000016f010400001bbcff'))).toEqual([
      { tag: 0xa1, value: octets('0414') },
      { tag: 0x63, value: octets('00000001') },
      { tag: 0x6f, value: octets('00001bbc') },
    ]);
  });

  test.each(['', 'ff', 'a1', 'a101', 'a10102', 'a1010204', 'a101ff00', '6f01040000'])(
    'of which "%s" holds none are none',
    (hex) => {
      expect(readRecords(octets(hex))).toEqual([]);
    },
  );

  test('of two octets are a level and its maximum', () => {
    expect(recordSupplies(octets('a101020414ff'), true)).toMatchObject([
      { description: 'black_ink_remaining', type: 'ink', rawLevel: 4, rawMax: 20, percent: 20, levelState: 'measured' },
    ]);
  });

  test('of four octets are hundredths of a percent', () => {
    expect(recordSupplies(octets('41010400002648ff'), false)).toMatchObject([
      { description: 'drum_remaining_life', type: 'opc', percent: 98 },
    ]);
  });

  test('that say more than their maximum are no levels', () => {
    expect(recordSupplies(octets('a101021514ff'), true)).toEqual([]);
    expect(recordSupplies(octets('6f0104ffffffffff'), false)).toEqual([]);
  });

  test('never run over the end, whatever the octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const records = readRecords(bytes);
        expect(records.length).toBeLessThanOrEqual(bytes.length / 3);
        for (const { percent } of recordSupplies(bytes, false)) expect(percent).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
