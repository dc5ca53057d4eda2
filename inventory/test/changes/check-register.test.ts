import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkRegister, generateHanoi20220630, type Installation, readChange, type Unit } from '../../src/index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const city = generateHanoi20220630({ sha256 });
const [unit] = city.units as [Unit, ...Unit[]];
const [device] = city.devices;
const told = (installation: Installation) =>
  checkRegister(installation).map(({ at, words }) => `${at.path}: ${words.en}`);
const small = (units: Unit[]): Installation => ({ ...city, units, places: [], posts: [], devices: [] });

describe('checkRegister', () => {
  test('finds nothing in the demo installation', () => expect(told(city)).toEqual([]));

  test('names a period that overlaps another of the same code, and a loop of any length', () => {
    const a: Unit = { ...unit, id: 'a', code: 'A', parent: 'B' };
    const b: Unit = { ...unit, id: 'b', code: 'B', parent: 'A' };
    expect(told(small([a, b]))).toEqual(['unit A (2022-06-30): unit A is above itself: A → B → A']);
    expect(
      told(
        small([
          { ...a, parent: null },
          { ...a, id: 'c', parent: null, validFrom: '2024-01-01' },
        ]),
      ),
    ).toEqual(['unit A (2024-01-01): unit A stands twice at the same time (the other: unit A (2022-06-30))']);
  });

  test('finds a loop that begins only with a later period', () => {
    const early: Unit = { ...unit, id: 'b', code: 'B', parent: null, validTo: '2024-01-01' };
    const late: Unit = { ...early, parent: 'A', validFrom: '2024-01-01', validTo: null };
    const a: Unit = { ...unit, id: 'a', code: 'A', parent: 'B' };
    expect(told(small([early, late, a]))).toEqual(['unit B (2024-01-01): unit B is above itself: B → A → B']);
  });
});

describe('readChange', () => {
  test('takes what a register gives, and nothing that could not be exported and loaded again', () => {
    const change = { action: 'create', kind: 'device', row: device };
    expect(readChange(change)).toEqual({ change });
    for (const row of [{ ...device, tag: '' }, { ...device, cost: 1.5 }, { ...device, extra: 1 }, null])
      expect(readChange({ ...change, row })).toHaveProperty('detail');
    const facts = { ...unit, facts: { cameras: '2' } };
    expect(readChange({ action: 'create', kind: 'unit', row: facts })).toHaveProperty('detail');
    for (const value of [null, 1, 'x', [], { action: 'move', kind: 'device' }])
      expect(readChange(value)).toHaveProperty('detail');
  });
});
