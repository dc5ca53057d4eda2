import { describe, expect, test } from 'vitest';
import { readText } from '../../src/mib/charset.ts';
import { toVarbind } from '../../src/probe/snmp/varbind.ts';
import { answersOf, deviceOf, wellPrinter } from './device.ts';

const octets = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('octets are read as text', () => {
  test.each([
    { what: 'that are UTF-8 whatever is said', hex: '4d e1 bb b1 63', said: 4, text: 'Mực' },
    { what: 'in GBK where that is said', hex: 'ba da c9 ab cc bc b7 db', said: 113, text: '黑色碳粉' },
    { what: 'in Shift-JIS where that is said', hex: '83 67 83 69 81 5b', said: 17, text: 'トナー' },
    { what: 'in Big5 where that is said', hex: 'b6 c2 a6 e2', said: 2026, text: '黑色' },
    { what: 'in UTF-16 where that is said', hex: '00 54 00 6f 00 6e', said: 1015, text: 'Ton' },
    { what: 'as ASCII although UTF-16 is said', hex: '54 6f 6e 65 72', said: 1015, text: 'Toner' },
    { what: 'in UTF-16 by its byte order mark', hex: 'fe ff 58 a8', said: null, text: '墨' },
    { what: 'as Latin-1 where nothing is said', hex: '54 f6 6e', said: null, text: 'Tön' },
    { what: 'as Latin-1 where what is said does not fit', hex: '54 ff', said: 17, text: 'Tÿ' },
  ])('$what', ({ hex, said, text }) => {
    expect(readText(octets(hex), said)).toBe(text);
  });

  test('of a supply in the character set of the localization that is current', () => {
    const device = deviceOf({
      ...wellPrinter,
      '1.3.6.1.2.1.43.5.1.1.2.1': 2,
      '1.3.6.1.2.1.43.7.1.1.4.1.1': 4,
      '1.3.6.1.2.1.43.7.1.1.4.1.2': 113,
      '1.3.6.1.2.1.43.11.1.1.6.1.1': octets('ba da c9 ab'),
      '1.3.6.1.2.1.43.8.2.1.13.1.1': octets('d6 bd ba d0 31 20 00'),
    });
    expect(device.supplies[0]?.description).toBe('黑色');
    expect(device.trays[0]?.name).toBe('纸盒1');
  });
});

describe('a number', () => {
  test('in a Counter64 is a number', () => {
    const value = octets('01 00 00 00 00');
    expect(toVarbind({ oid: '1.3', type: 70, value })).toEqual({ oid: '1.3', value: 4_294_967_296 });
    expect(toVarbind({ oid: '1.3', type: 4, value })).toEqual({ oid: '1.3', value: Buffer.from(value) });
  });

  test('sent as text is a number, and a text is none', () => {
    const supply = '1.3.6.1.2.1.43.11.1.1';
    const device = deviceOf({ [`${supply}.8.1.1`]: '100', [`${supply}.9.1.1`]: '75 ', [`${supply}.8.1.2`]: 'full' });
    expect(device.supplies).toMatchObject([
      { percent: 75, levelState: 'measured' },
      { rawMax: null, levelState: 'absent' },
    ]);
    expect(answersOf({ '1.3.6.1.4.1.1.0': '12.5' }).number('1.3.6.1.4.1.1.0')).toBe(12.5);
  });
});
