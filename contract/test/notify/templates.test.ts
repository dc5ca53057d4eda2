import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  channelTroubles,
  digestLines,
  languages,
  maskPersonal,
  type Notice,
  NoticeFacts,
  noticeTemplates,
  sayNotices,
  shortLimits,
  shortNotice,
  shortTemplates,
} from '../../src/index.ts';

const hotline = '0243 123 4567';
const notice: Notice = {
  ...{
    says: 'opened',
    unitName: 'UBND phường Thử',
    ticket: 17,
    unit: '00364',
    kind: 'printer',
    device: 'máy in quầy 1',
  },
  ...{ priority: 'P1', reasons: ['paper-jam'], recurrences: 0, openedAt: '2026-03-02T01:00:00.000Z', closedAt: null },
};
const over: Notice = { ...notice, says: 'closed', closedAt: '2026-03-02T02:00:00.000Z' };
const late: Notice = { ...notice, says: 'overdue', dueAt: '2026-03-02T03:00:00.000Z' };
const reader = (language: 'vi' | 'en') => ({ language, hotline, time: (at: string) => at });

/** All that templates may name; what people wrote is not among it. */
const allowed = [
  'ticket',
  'priority',
  'priorityWords',
  'code',
  'unit',
  'device',
  'reasons',
  'openedAt',
  'closedAt',
  'dueAt',
];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const bodies = Object.entries(noticeTemplates).filter(([name]) => !name.endsWith('Subject'));

describe.each(languages)('templates in %s', (language) => {
  test.each(bodies)('%s names the help line', (_, words) => {
    expect(words[language]).toContain('{hotline}');
  });

  test.each(Object.entries(shortTemplates))('the short one of %s has its four parameters and no other', (_, words) => {
    expect(placeholders(words[language]).toSorted()).toEqual(Object.keys(shortLimits).toSorted());
  });

  test('name nothing that a person wrote', () => {
    const all = [...Object.values(noticeTemplates), ...Object.values(digestLines)].map((words) => words[language]);
    const known = [...allowed, 'hotline', 'opened', 'closed', 'late', 'lines'];
    expect(all.flatMap(placeholders).filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  test.each([
    ['an opening', [notice]],
    ['an end', [over]],
    ['a digest', [notice, over]],
    ['a call', [late]],
    [
      'a digest with calls',
      [notice, late, { ...late, says: 'due_soon' as const }, { ...late, says: 'long_overdue' as const }],
    ],
    ['a test', []],
  ])('%s is filled, and tells the number', (_, notices) => {
    const { subject, text } = sayNotices(notices, reader(language));
    expect(text).toContain(hotline);
    expect(`${subject}${text}`).not.toMatch(/\{\w+\}/);
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(subject).not.toContain('\n');
  });
});

test('both languages of each template name the same', () => {
  for (const words of [
    ...Object.values(noticeTemplates),
    ...Object.values(digestLines),
    ...Object.values(shortTemplates),
  ])
    expect(placeholders(words.vi).toSorted()).toEqual(placeholders(words.en).toSorted());
});

test('without a help line the reason says where to set it', () => {
  expect(channelTroubles['hotline-missing'].vi).toContain('MOTCUA_HOTLINE');
});

test('numbers and addresses of people do not get into a notice', () => {
  const device = 'Máy in cô Lan 0912 345 678, lan@phuong.vn, 001203004567';
  expect(maskPersonal(device)).toBe('Máy in cô Lan ***, ***, ***');
  const { subject, text } = sayNotices([{ ...notice, device }], reader('vi'));
  for (const part of ['345', 'lan@', '001203004567']) expect(`${subject}${text}`).not.toContain(part);
  expect(NoticeFacts.safeParse({ ...notice, comment: 'x' }).success).toBe(false);
});

test('no short parameter is longer than allowed, whatever things are called', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  const any = fc.record({ unitName: text, device: fc.option(text), kind: text, ticket: fc.nat() });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 300 }), fc.constantFrom(...languages), (rows, language) => {
      const { params } = shortNotice(
        rows.map((row) => ({ ...notice, ...row })),
        { language, hotline },
      );
      for (const [key, value] of Object.entries(params)) {
        expect([...value].length).toBeLessThanOrEqual(shortLimits[key as keyof typeof shortLimits]);
        expect(value).not.toMatch(/[\r\n]/);
      }
      expect(params.hotline).toBe(hotline);
    }),
  );
});
