import { describe, expect, test } from 'vitest';
import { audit, checkTogether, choosePacks, mergePacks, testPack } from '../src/index.ts';
import { scheme } from './support/builtin.ts';
import { allBuiltin, builtin } from './support/packs.ts';
import { device, installationOf, unit } from './support/small.ts';

const packs = allBuiltin();

describe('the packs that come with the product', () => {
  test('pass the examples beside their standards', () => {
    expect(packs.flatMap((pack) => testPack(pack).results.filter(({ passed }) => !passed))).toEqual([]);
  });

  test('never name two rules alike', () => {
    expect(() => checkTogether(packs)).not.toThrow();
  });

  test('say why they are empty when they are, and in both languages', () => {
    const empty = packs.filter(({ standards }) => standards.length === 0);
    expect(empty.map(({ name }) => name)).toContain('decree-118-2025');
    expect(empty.every(({ unread }) => unread !== null && unread.vi !== '' && unread.en !== '')).toBe(true);
  });

  test('name a source and how sure it is, and no rule rests on a text that was not found', () => {
    const standards = packs.flatMap((pack) => pack.standards);
    expect(standards.filter(({ source }) => source.text === '' || source.confidence === 'X')).toEqual([]);
  });

  test('are not used but for the draft scheme, unless an installation says so', () => {
    expect(choosePacks(packs, null).map(({ name }) => name)).toEqual(['hanoi-2022-draft-scheme']);
    expect(() => choosePacks(packs, ['nothing'])).toThrow('E_PACK_UNKNOWN');
  });

  test("give way to an installation's own of the same name", () => {
    const own = { ...builtin('decree-118-2025'), version: '9.0.0' };
    expect(mergePacks(packs, [own]).find(({ name }) => name === own.name)?.version).toBe('9.0.0');
  });

  test('of one rule twice at a time are refused, with the place of both', () => {
    const twin = { ...scheme(), name: 'twin' };
    expect(() => checkTogether([scheme(), twin])).toThrow(/E_PACK_INVALID/);
  });
});

describe('what nobody has recorded', () => {
  const asOf = '2026-12-01';
  const one = installationOf([unit('00001')], [device('00001-PC-01'), device('00001-PC-02')]);
  const answers = (name: string, facts = {}) =>
    audit({ installation: { ...one, units: [unit('00001', { facts })] }, packs: [builtin(name)], asOf, all: true })
      .findings;

  test('is unknown to every rule of level 3, never met', () => {
    expect(new Set(answers('security-level-3').map(({ answer }) => answer))).toEqual(new Set(['unknown']));
  });

  test('is named by the reason', () => {
    expect(answers('security-level-3').find(({ standard }) => standard === 'SEC3-PATCH')).toMatchObject({
      answer: 'unknown',
      reason: 'missing-fact: fact.pc.patchAgeDays',
      source: expect.stringContaining('331/2026'),
    });
  });

  test.each([
    { value: 'khoảng 20', answer: 'unknown' },
    { value: 20.5, answer: 'unknown' },
    { value: true, answer: 'unknown' },
    { value: 20, answer: 'met' },
    { value: 45, answer: 'not_met' },
  ])('stays unknown when what is recorded cannot be read: $value is $answer', ({ value, answer }) => {
    const facts = { 'pc.patchAgeDays': value };
    expect(answers('security-level-3', facts).find(({ standard }) => standard === 'SEC3-PATCH')?.answer).toBe(answer);
  });
});

describe('a maximum', () => {
  const pack = builtin('decision-15-2025');
  const posts = { 'posts.all': 16, 'posts.groupVIII': 10, 'posts.groupVII': 1, 'posts.groupItoVI': 0 };
  const devices = Array.from({ length: 6 }, (_, at) => device(`00001-PR-0${at + 1}`, { kind: 'printer' }));
  const installation = installationOf([unit('00001', { facts: posts })], devices);
  const result = audit({ installation, packs: [pack], asOf: '2026-01-01', all: true });

  test('is rounded up: ten posts of group VIII may have four printers, and one of group VII another', () => {
    expect(result.findings.find(({ standard }) => standard === 'D15-PRINT')).toMatchObject({
      answer: 'not_met',
      have: 6,
      want: 5,
      shortfall: 1,
    });
  });

  test('only warns', () => {
    const levels = pack.standards.filter(({ sense }) => sense === 'max').map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['warning']));
  });

  test('of specialised equipment is unknown without the decision of the competent body', () => {
    const finding = result.findings.find(({ standard }) => standard === 'D15-SPEC-PRINT');
    expect(finding).toMatchObject({ answer: 'unknown', reason: 'missing-fact: fact.decision.number' });
  });

  test('of a multifunction device costs at most what its functions cost together', () => {
    const price = (item: string) => pack.priceCeilings.find((row) => row.item === item)?.amount ?? 0;
    expect(price('multifunction')).toBe(price('printer') + price('photocopier') + price('scanner'));
  });
});

test("an officer's PC that was set apart for citizens counts for them, and once", () => {
  const taken = device('00001-PC-02', { requisitioned: true });
  const installation = installationOf([unit('00001')], [device('00001-PC-01'), taken]);
  const { findings } = audit({ installation, packs: [scheme()], asOf: '2022-06-30', all: true });
  const have = (id: string) => findings.find(({ standard }) => standard === id)?.have;
  expect({ officers: have('OSS-PC-1'), citizens: have('OSS-CITPC') }).toEqual({ officers: 1, citizens: 1 });
});
