import type { WanLink } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLinkUnits, InvalidFiles, loadInstallation, loadLinks, saveLinks } from '../../src/index.ts';

const line = (validFrom: string, validTo: string | null, more: Partial<WanLink> = {}): WanLink => ({
  ...{ id: 'L-1', name: 'Cáp quang: số 1', carrier: 'Nhà mạng A', contract: null, bandwidthMbps: 100.5 },
  ...{ targetPercent: null, units: ['00364', '00365'], validFrom, validTo, ...more },
});
const load = (text: string) => loadLinks([{ path: 'lines.yaml', text }]);
const problems = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidFiles)
      return error.problems.map(({ at, where, words }) => `${at.path}:${at.line} ${where} ${words.en}`);
    throw error;
  }
  return [];
};
const document = (versions: string, id = 'L-1') =>
  `apiVersion: motcua.vn/v1\nkind: WanLink\nmetadata: { id: ${id} }\nspec:\n  versions:\n${versions}`;
const version = (days: string) => `    - { ${days}, name: n, carrier: c, units: ["00364"] }\n`;

describe('lines as files', () => {
  test('come back as they went out, whatever they say', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((one) => one.normalize('NFC'))
      .filter((one) => one.trim() === one && one.length > 0);
    fc.assert(
      fc.property(
        text,
        text,
        fc.option(text),
        fc.option(fc.double({ min: 0.001, max: 1e6, noNaN: true })),
        (name, carrier, contract, bandwidthMbps) => {
          const rows = [
            line('2026-01-01', '2026-06-01', { name, carrier, contract, bandwidthMbps }),
            line('2026-06-01', null, { targetPercent: 99.95, units: ['00001'] }),
          ];
          expect(load(saveLinks(rows).join('---\n'))?.map(({ value }) => value)).toEqual(rows);
        },
      ),
    );
  });

  test('say nothing of lines when there is none in them, and may stand beside a register', () => {
    const register =
      'apiVersion: motcua.vn/v1\nkind: Installation\nmetadata: { name: x }\nspec: { simulated: true, levels: [] }\n';
    expect(load(register)).toBe(null);
    const both = `${register}---\n${document(version('validFrom: 2026-01-01'))}`;
    expect(loadInstallation([{ path: 'a.yaml', text: both }]).units).toEqual([]);
    expect(load(both)).toMatchObject([{ value: { id: 'L-1', validTo: null }, at: { line: 11 } }]);
  });

  test('are refused with every place that is wrong', () => {
    const bad = document(
      '    - { validFrom: 2026-02-30, name: n, units: [] }\n    - { validFrom: 2026-01-01, name: n, carrier: c, bandwidthMbps: viel, units: [a], speed: 1 }\n',
    );
    expect(problems(() => load(bad))).toEqual([
      'lines.yaml:6 spec.versions[0].carrier this field is missing',
      'lines.yaml:6 spec.versions[0].validFrom must be a real date such as 2026-06-30, not "2026-02-30"',
      'lines.yaml:6 spec.versions[0].units too small or too short (at least 1)',
      'lines.yaml:7 spec.versions[1].bandwidthMbps must be a number, not "viel"',
      'lines.yaml:7 spec.versions[1].speed there is no field "speed"',
    ]);
    expect(problems(() => load(document(version('validFrom: 2026-01-01'), 'đường 1')))[0]).toContain('lines.yaml:3');
  });

  test('are refused when versions share a day, in one document or in two, or end before they begin', () => {
    const twice = version('validFrom: 2026-01-01') + version('validFrom: 2026-06-01');
    expect(problems(() => load(document(twice)))).toEqual([
      'lines.yaml:7  WAN link L-1 stands twice at the same time (the other: lines.yaml:6)',
    ]);
    const one = document(version('validFrom: 2026-01-01'));
    expect(problems(() => load(`${one}---\n${one}`))).toHaveLength(1);
    expect(problems(() => load(document(version('validFrom: 2026-01-01, validTo: 2026-01-01'))))[0]).toContain(
      '2026-01-01',
    );
  });

  test('are refused for units that are not there on the first day of a version', () => {
    const rows = load(document(version('validFrom: 2026-01-01'))) ?? [];
    expect(problems(() => checkLinkUnits(rows, []))).toEqual([
      'lines.yaml:6 units WAN link L-1: there is no unit 00364 on 2026-01-01',
    ]);
  });

  test('that are rubbish are refused, and never more than that', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        problems(() => load(`kind: WanLink\n${noise}`));
      }),
    );
  });
});
