// What takes seconds: a whole city as YAML, and YAML made to hurt.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateHanoi20220630, saveInstallation } from '../src/index.ts';
import { header, load, unit, wrong } from './support/yaml.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('a whole city as YAML', () => {
  const demo = generateHanoi20220630({ sha256 });
  const text = saveInstallation(demo);

  test('of 627 units and 6,701 devices comes back equal, and saves to the same bytes', () => {
    const back = load(text);
    expect(back).toEqual(demo);
    expect(saveInstallation(back) === text).toBe(true);
  });

  test('may be spread over files in any order', () => {
    const parts = text.split('---\n').reverse();
    expect(load(...parts)).toEqual(demo);
  });

  test('loses no device that fits in no unit, so that loading can say what is wrong with it', () => {
    const [device] = demo.devices;
    if (device === undefined) throw new TypeError('no device');
    const stray = { ...demo, devices: [{ ...device, unit: '99999' }] };
    expect(wrong(saveInstallation(stray))[0]).toMatch(/device 00001-PC-01 belongs to unit 99999, but no unit/);
  });
});

describe('YAML made to hurt', () => {
  test.each([
    { title: 'brackets nested 100,000 deep', text: '['.repeat(100_000), says: /nested too deeply|syntax/ },
    { title: 'maps nested 60 deep', text: `${'{a: '.repeat(60)}1${'}'.repeat(60)}`, says: /nested too deeply/ },
    { title: 'aliases that double', text: `a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]`, says: /aliases/ },
    { title: 'a byte that is no character', text: 'a: "\\uD800"\u0000', says: /./ },
  ])('is refused: $title', ({ text, says }) => {
    expect(wrong(text).join('\n')).toMatch(says);
  });

  test('a file of nothing but errors is told in part, and does not fill the memory', () => {
    const found = wrong('}\n'.repeat(200_000));
    expect(found.length).toBeGreaterThan(900);
    expect(found.length).toBeLessThan(2000);
  });

  test('is refused before it is parsed when it is too large', () => {
    expect(() => load('#'.repeat(4_000_001))).toThrow(
      /E_YAML_TOO_LARGE: 0.yaml is too large: 4000001 characters in one document/,
    );
  });

  test('never ends in anything but an installation or a named error', () => {
    const good = header + unit('1', ', devices: [{ tag: a, kind: pc, status: in_use }]');
    const damage = fc.tuple(fc.nat(good.length), fc.nat(6), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(damage, ([at, cut, put]) => {
        wrong(good.slice(0, at) + put + good.slice(at + cut));
      }),
      { numRuns: 1000 },
    );
  });
});
