import { describe, expect, test } from 'vitest';
import { deviceDefaults, type Installation, labelsOf, labelText, tagIn, type Unit } from '../../src/index.ts';

const dated = { validFrom: '2022-06-30', validTo: null };
const unit = (code: string, parent: string | null): Unit => ({
  ...{ id: code, code, name: `Phường ${code}`, kind: 'one_stop_unit', level: 'commune', unitType: 'phuong', parent },
  ...{ area: null, officers: null, digitisingOfficers: null, uplinkMbps: null, facts: {}, ...dated },
});
const device = (
  tag: string,
  of: string,
  kind: 'pc' | 'printer' = 'pc',
  status: 'in_use' | 'liquidated' = 'in_use',
) => ({
  ...{ ...deviceDefaults, id: tag, tag, kind, unit: of, status, ...dated },
});
const installation: Installation = {
  ...{ name: 'thử', simulated: true, levels: [], places: [], posts: [] },
  units: [unit('001', null), unit('00001', '001'), unit('00002', null)],
  devices: [
    device('B', '00001'),
    device('A', '00001', 'printer'),
    device('C', '001'),
    device('D', '00002'),
    device('E', '001', 'pc', 'liquidated'),
  ],
};
const tags = (given: { unit: string; kind?: 'printer' }) =>
  labelsOf(installation, { ...given, asOf: '2026-01-01' }).map(({ tag }) => tag);

describe('labels', () => {
  test('are of a unit and all below it, by unit and tag, without what was disposed of', () => {
    expect(tags({ unit: '001' })).toEqual(['A', 'B', 'C']);
    expect(tags({ unit: '001', kind: 'printer' })).toEqual(['A']);
    expect(() => tags({ unit: 'x' })).toThrow(expect.objectContaining({ code: 'E_UNIT_UNKNOWN' }));
  });

  test('hold the tag under a scheme, which is read back whatever a scanner makes of it', () => {
    expect(labelText('00364-PC-01')).toBe('motcua:00364-PC-01');
    for (const typed of ['motcua:00364-PC-01', ' MOTCUA:00364-PC-01\r', '00364-PC-01 '])
      expect(tagIn(typed)).toBe('00364-PC-01');
    expect(tagIn('  ')).toBe('');
  });
});

test('a stock-take reads the tag behind the address that a label opens, and takes no other address for one', () => {
  expect(tagIn('https://motcua.example:8443/b/AbC-_12345678901234567#motcua:00364-PR-01')).toBe('00364-PR-01');
  expect(tagIn('https://motcua.example/b/x')).toBe('https://motcua.example/b/x');
  expect(tagIn('https://a.example/#x#motcua:1')).toBe('https://a.example/#x#motcua:1');
});
