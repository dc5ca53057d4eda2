import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Installation, InvalidFiles, saveInstallation, sortInstallation } from '../src/index.ts';
import { header, load, unit, wrong } from './support/yaml.ts';

describe('an installation as YAML', () => {
  test('keeps a code that looks like a number, quoted or not', () => {
    expect(load(header + unit('00364')).units[0]?.code).toBe('00364');
    expect(load(header + unit('"00364"')).units[0]?.code).toBe('00364');
  });

  test('takes devices and places as documents of their own', () => {
    const place = `apiVersion: motcua.vn/v1
kind: Place
metadata: { id: p1, validFrom: 2021-01-01 }
spec: { unit: 00001, name: Tầng 1, posts: [{ number: 1 }] }
---
`;
    const device = `apiVersion: motcua.vn/v1
kind: Device
metadata: { tag: d1, validFrom: 2021-01-01, validTo: 2022-01-01 }
spec: { unit: 00001, place: p1, kind: scanner, status: in_use, cost: 15000000 }
`;
    const { places, posts, devices } = load(header + unit('00001') + place + device);
    expect(places).toMatchObject([{ id: 'p1', unit: '00001', validFrom: '2021-01-01', validTo: null }]);
    expect(posts).toMatchObject([{ id: 'p1-01', place: 'p1', number: 1, validFrom: '2021-01-01' }]);
    expect(devices).toMatchObject([{ id: 'd1', tag: 'd1', cost: 15_000_000, validTo: '2022-01-01', serial: null }]);
  });

  test('with any names, numbers and dates comes back equal', () => {
    fc.assert(
      fc.property(anyInstallation, (installation) => {
        expect(load(saveInstallation(installation))).toEqual(sortInstallation(installation));
      }),
      { numRuns: 60 },
    );
  });
});

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((value) => value.normalize('NFC'))
  .filter((value) => value.length > 0 && value.isWellFormed());
const anyInstallation: fc.Arbitrary<Installation> = fc
  .record({
    name,
    area: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    officers: fc.option(fc.integer({ min: 0, max: 1000 })),
    closed: fc.boolean(),
    note: fc.option(name),
    facts: fc.dictionary(
      fc.stringMatching(/^[a-z][a-zA-Z0-9.]{0,20}$/),
      fc.oneof(
        fc.boolean(),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0),
        fc.constantFrom('00364', 'có', '- a', 'null'),
      ),
      { maxKeys: 3 },
    ),
    lent: fc.boolean(),
    vendor: fc.constantFrom(
      null,
      'null',
      '~',
      'true',
      '0x1F',
      '1_000',
      '2026-06-30',
      '- a',
      '#x',
      'a: b',
      '"',
      '&a',
      '*a',
    ),
  })
  .map(({ name: text, area, officers, closed, note, vendor, facts, lent }) => {
    const dated = { validFrom: '2020-01-01', validTo: closed ? '2021-01-01' : null };
    const details = { model: note, serial: text, year: null, cost: officers, custodian: null, budgetLine: null };
    return {
      name: 'x',
      simulated: closed,
      levels: [{ code: 'a', rank: 1, name: { vi: text, en: text }, ...dated }],
      units: [
        {
          id: 'own',
          code: '00001',
          name: text,
          kind: 'one_stop_unit',
          level: 'a',
          unitType: 'xa',
          parent: null,
          area,
          officers,
          digitisingOfficers: officers,
          uplinkMbps: area,
          facts,
          ...dated,
        },
      ],
      places: [{ id: text, unit: '00001', name: text, area, ...dated, validFrom: '2020-06-01' }],
      posts: [{ id: 'q', place: text, number: 7, ...dated, validFrom: '2020-07-01' }],
      devices: [
        {
          id: 'd',
          tag: 't',
          kind: 'other',
          unit: '00001',
          place: null,
          status: 'in_stock',
          vendor,
          ...details,
          note,
          assetNumber: note,
          warrantyUntil: closed ? '2021-01-01' : null,
          room: note,
          mac: lent ? '00:1b:63:84:45:e6' : null,
          custody: lent ? ('temporary' as const) : ('own' as const),
          loanFrom: lent ? '2020-01-01' : null,
          loanUntil: null,
          requisitioned: lent,
          seenAs: lent ? ['d-0123456789ab', 'a-1'] : [],
          ...dated,
        },
      ],
    };
  });

describe('what is wrong in YAML is told with file, line and column', () => {
  test.each([
    { title: 'a syntax error', text: `${header}a: [1\nb: 2\n`, says: /^0.yaml:10:\d+ : syntax: / },
    {
      title: 'a field nobody knows',
      text: header + unit('1', ', aera: 4'),
      says: /^0.yaml:12:59 spec.aera: there is no field "aera"/,
    },
    {
      title: 'a missing field',
      text: header + unit('1').replace('name: Phường X,', ''),
      says: /^0.yaml:12:7 spec.name: this field is missing/,
    },
    {
      title: 'a number that is a word',
      text: header + unit('1', ', area: wide'),
      says: /spec.area: must be a number, not "wide"/,
    },
    {
      title: 'a number out of bounds',
      text: header + unit('1', ', area: -1'),
      says: /spec.area: too small or too short \(at least 0\)/,
    },
    {
      title: 'a date the calendar lacks',
      text: header + unit('1').replace('2020-01-01', '2020-02-30'),
      says: /^0.yaml:11:33 metadata.validFrom: must be a real date such as 2026-06-30, not "2020-02-30"/,
    },
    {
      title: 'a kind nobody knows',
      text: header + unit('1', ', devices: [{ tag: a, kind: fax, status: in_use }]'),
      says: /spec.devices\[0\].kind: must be one of: pc, printer/,
    },
    { title: 'a document of no known kind', text: `${header}kind: Pod\n`, says: /^0.yaml:9:\d+ kind: / },
    {
      title: 'a key that stands twice',
      text: header + unit('1', ', area: 4, area: 5'),
      says: /^0.yaml:12:\d+ : key "area" stands here twice/,
    },
    { title: 'an alias', text: `${header}a: &x [1]\nb: *x\n`, says: /anchors and aliases/ },
    {
      title: 'an unknown parent',
      text: header + unit('1', ', parent: "2"'),
      says: /^0.yaml:11:19 spec.parent: unit 1: there is no parent unit 2 on 2020-01-01/,
    },
    {
      title: 'an unknown level',
      text: header + unit('1').replace('level: commune', 'level: town'),
      says: /there is no level town/,
    },
    {
      title: 'a device in a place nobody has',
      text: header + unit('1', ', devices: [{ tag: a, kind: pc, status: in_use, place: p }]'),
      says: /device a stands in p, but there is no such place/,
    },
    {
      title: 'a period that ends before it begins',
      text: header + unit('1').replace('2020-01-01', '2020-01-01, validTo: 2020-01-01'),
      says: /unit 1: the last day plus one/,
    },
    {
      title: 'no Installation',
      text: unit('1'),
      says: /^0.yaml:1:1 kind: a document with kind: Installation is missing/,
    },
    { title: 'an empty file', text: '', says: /^0.yaml:1:1 kind: a document with kind: Installation is missing/ },
  ])('$title', ({ text, says }) => {
    expect(wrong(text).join('\n')).toMatch(says);
  });

  test('a tag that two devices carry at the same time, with the place of the other', () => {
    const device = ', devices: [{ tag: a, kind: pc, status: in_use }]';
    expect(wrong(header + unit('1', device), unit('2', device))).toContainEqual(
      expect.stringMatching(/^1.yaml:4:\d+ : tag a stands twice at the same time \(the other: 0.yaml:12\)/),
    );
  });

  test('a code that two units carry at the same time, but not one after the other', () => {
    const closed = unit('1').replace('2020-01-01', '2019-01-01, validTo: 2020-01-01');
    expect(wrong(header + unit('1') + closed)).toEqual([]);
    expect(wrong(header + unit('1') + closed.replace('validTo: 2020-01-01', 'validTo: 2020-01-02'))[0]).toMatch(
      /unit 1 stands twice/,
    );
  });

  test('a device that outlives its unit, because the code may then be another unit', () => {
    const closed = unit('1', ', devices: [{ tag: a, kind: pc, status: in_use, validTo: null }]').replace(
      '2020-01-01',
      '2020-01-01, validTo: 2025-07-01',
    );
    const successor = unit('1').replace('2020-01-01', '2025-07-01');
    expect(wrong(header + closed + successor)).toEqual([
      expect.stringMatching(/device a belongs to unit 1, but no unit carries that code throughout 2020-01-01 …/),
    ]);
  });

  test('a cycle in the tree, once', () => {
    const units = unit('1', ', parent: "2"') + unit('2', ', parent: "3"') + unit('3', ', parent: "1"');
    expect(wrong(header + units)).toEqual([expect.stringMatching(/unit 1 is above itself: 1 → 2 → 3 → 1/)]);
  });

  test('a syntax error is not hidden behind what could not be read because of it', () => {
    expect(wrong('kind: Installation\nmetadata: [1\n')).toEqual([expect.stringMatching(/^0\.yaml:3:1 : syntax/)]);
  });

  test('all of it at once, in the order of the lines, in both languages', () => {
    const text = header + unit('1', ', area: wide, officers: x') + unit('2', ', uplinkMbps: y');
    expect(wrong(text).map((line) => line.split(' ')[1])).toEqual(['spec.area:', 'spec.officers:', 'spec.uplinkMbps:']);
    expect(() => load(text)).toThrow(
      /E_YAML_INVALID: 0.yaml:12:65: bad YAML: spec.area: must be a number.*\n0.yaml:12:\d+: spec.officers/,
    );
    const words = [header + unit('1', ', area: wide')].map((yaml) => {
      try {
        return load(yaml).name;
      } catch (error) {
        return error instanceof InvalidFiles ? error.params.detailVi : error;
      }
    });
    expect(words).toEqual(['spec.area: phải là số, không phải "wide"']);
  });
});
