import { describe, expect, test } from 'vitest';
import { decodeIpp } from '../../src/probe/ipp/decode.ts';
import { encodeIpp } from '../../src/probe/ipp/encode.ts';
import { operation, valueTag } from '../../src/probe/ipp/tags.ts';
import { i32, sampleAnswer, u16, wireMessage, wireValue } from '../fuzz/sample-answer.ts';

const damagedAt = (offset: number) =>
  expect.objectContaining({ code: 'E_IPP_DAMAGED', params: expect.objectContaining({ offset }) });
const caught = (bytes: Uint8Array, limits?: Parameters<typeof decodeIpp>[1]) => {
  try {
    return decodeIpp(bytes, limits);
  } catch (error) {
    return error;
  }
};

describe('decodeIpp', () => {
  const printer = decodeIpp(sampleAnswer).groups[1]?.attributes;

  test('reads every form of value', () => {
    expect(printer?.get('printer-state')).toEqual([{ is: 'integer', tag: 0x23, value: 3 }]);
    expect(printer?.get('printer-state-reasons')?.map((value) => value.is === 'text' && value.value)).toEqual([
      'media-low-warning',
      'toner-low-report',
    ]);
    expect(printer?.get('printer-is-accepting-jobs')).toEqual([{ is: 'boolean', tag: 0x22, value: true }]);
    expect(printer?.get('marker-levels')).toMatchObject([{ value: -3 }, { value: 70 }]);
    expect(printer?.get('printer-current-time')).toMatchObject([{ is: 'date', value: '2026-11-25T12:58:47+07:00' }]);
    expect(printer?.get('printer-resolution-default')).toMatchObject([{ x: 600, y: 600, unit: 3 }]);
    expect(printer?.get('copies-supported')).toMatchObject([{ lower: 1, upper: 99 }]);
    expect(printer?.get('printer-info')).toMatchObject([{ is: 'text', value: 'Máy in quầy 1', language: 'vi' }]);
    expect(printer?.get('printer-more-info')).toEqual([{ is: 'none', tag: 0x12 }]);
  });

  test('keeps octet strings as octets', () => {
    const [supply] = printer?.get('printer-supply') ?? [];
    expect(supply?.is === 'octets' && Buffer.from(supply.value).toString()).toContain('type=toner;');
  });

  test('reads collections within collections', () => {
    const [media] = printer?.get('media-col-default') ?? [];
    const size = media?.is === 'collection' ? media.members.get('media-size')?.[0] : undefined;
    expect(size?.is === 'collection' && size.members.get('x-dimension')).toMatchObject([{ value: 21_000 }]);
  });

  test('takes what its own encoder makes', () => {
    const request = {
      operation: operation.getJobs,
      printerUri: 'ipp://localhost/',
      attributes: [{ tag: valueTag.integer, name: 'limit', values: [1] }],
    };
    const [group] = decodeIpp(encodeIpp(request)).groups;
    expect([...(group?.attributes.keys() ?? [])]).toEqual([
      'attributes-charset',
      'attributes-natural-language',
      'printer-uri',
      'limit',
    ]);
  });

  test.each([
    ['nothing at all', Buffer.alloc(0), 0],
    ['a head without groups', Buffer.from([2, 0, 0, 0, 0, 0, 0, 1]), 8],
    [
      'a value before any group',
      Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 1]), wireValue(0x44, 'x', 'y'), Buffer.from([3])]),
      8,
    ],
    ['a further value without an attribute', wireMessage([[4, wireValue(0x44, '', 'y')]]), 9],
    ['an integer of three bytes', wireMessage([[4, wireValue(0x21, 'x', Buffer.alloc(3))]]), 10],
    [
      'a length that goes beyond the end',
      Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 4, 0x44]), u16(1), Buffer.from('x'), u16(0xffff)]),
      15,
    ],
    ['a group inside a collection', wireMessage([[4, wireValue(0x34, 'x', ''), Buffer.from([4])]]), 15],
    ['text with a language longer than itself', wireMessage([[4, wireValue(0x35, 'x', u16(40))]]), 10],
  ])('refuses %s, and says where', (_name, bytes, offset) => {
    expect(caught(bytes)).toEqual(damagedAt(offset));
  });

  test.each([
    [
      'values',
      { values: 3 },
      wireMessage([[4, wireValue(0x21, 'x', i32(1)), ...Array(4).fill(wireValue(0x21, '', i32(1)))]]),
    ],
    ['groups', { groups: 2 }, wireMessage([[4], [4], [4]])],
    ['bytes', { bytes: 20 }, sampleAnswer],
    [
      'depth',
      { depth: 2 },
      wireMessage([
        [
          4,
          wireValue(0x34, 'x', ''),
          ...Array(3)
            .fill([wireValue(0x4a, '', 'm'), wireValue(0x34, '', '')])
            .flat(),
        ],
      ]),
    ],
  ])('keeps to its limit of %s', (_name, limit, bytes) => {
    expect(caught(bytes, { bytes: 1_000, groups: 10, values: 100, depth: 8, ...limit })).toMatchObject({
      code: 'E_IPP_DAMAGED',
    });
  });
});
