import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type Notice, type shortTemplates, smsSize, smsText, withoutAccents } from '../../src/index.ts';

const hotline = '0243 123 4567';
const notice: Notice = {
  ...{ says: 'opened', unitName: 'UBND phường Khương Đình', ticket: 17, unit: '00364', kind: 'printer' },
  ...{ device: 'máy in', priority: 'P1', reasons: ['media-jam'], recurrences: 0 },
  ...{ openedAt: '2026-03-02T01:00:00.000Z', closedAt: null },
};
const over: Notice = { ...notice, says: 'closed', closedAt: '2026-03-02T02:00:00.000Z' };
const late: Notice = { ...notice, says: 'overdue', dueAt: '2026-03-02T03:00:00.000Z' };
/** What makes each short template. */
const examples: Readonly<Record<keyof typeof shortTemplates, Notice[]>> = {
  ...{ opened: [notice], closed: [over], overdue: [late], digest: [notice, over, late] },
};
const written = (language: 'vi' | 'en', more: { accents?: boolean; segments?: number } = {}) => ({
  ...{ language, hotline, accents: false, segments: 2 },
  ...more,
});

describe('the size of an SMS', () => {
  test.each([
    ['a'.repeat(160), 'gsm7', 160, 1],
    ['a'.repeat(161), 'gsm7', 161, 2],
    ['a'.repeat(306), 'gsm7', 306, 2],
    ['a'.repeat(307), 'gsm7', 307, 3],
    ['€'.repeat(80), 'gsm7', 160, 1],
    // A pair is not cut: 76 of them go into the first message, one place stays empty.
    ['€'.repeat(153), 'gsm7', 306, 3],
    ['ữ'.repeat(70), 'ucs2', 70, 1],
    ['ữ'.repeat(71), 'ucs2', 71, 2],
    ['😀'.repeat(35), 'ucs2', 70, 1],
    ['', 'gsm7', 0, 1],
  ])('%#', (text, encoding, units, segments) => {
    expect(smsSize(text)).toEqual({ encoding, units, segments });
  });
});

test('Vietnamese without its letters is what phones of old show', () => {
  expect(withoutAccents('Đường dây hỗ trợ: phường Ngã Tư Sở… “ổn” — 電')).toBe(
    'Duong day ho tro: phuong Nga Tu So... "on" - ?',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(smsSize(withoutAccents(text)).encoding).toBe('gsm7');
    }),
  );
});

describe.each(languages)('notices as SMS in %s', (language) => {
  test.each([...Object.entries(examples), ['a test', []]])(
    '%s tells the number of the help line, in two messages at most',
    (_, notices) => {
      for (const accents of [false, true]) {
        const text = smsText(notices, written(language, { accents, segments: accents ? 3 : 2 })) ?? '';
        expect(text).toContain(hotline);
        expect(text).not.toMatch(/\{\w+\}|undefined/);
        expect(smsSize(text).encoding === 'gsm7' || accents).toBe(true);
      }
    },
  );

  test('is never longer than allowed, whatever things are called, and never cuts the number', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 400 });
    const notices = fc.array(fc.record({ unitName: name, kind: name, ticket: fc.nat() }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(notices, fc.boolean(), fc.integer({ min: 1, max: 4 }), (rows, accents, segments) => {
        const told = rows.map((row) => ({ ...notice, ...row }));
        const text = smsText(told, written(language, { accents, segments }));
        if (text === null) return;
        expect(smsSize(text).segments).toBeLessThanOrEqual(segments);
        expect(text).toContain(hotline);
      }),
    );
  });
});

test('one message without accents has room for any ticket', () => {
  const long = { ...notice, unitName: 'Ủy ban nhân dân phường rất dài '.repeat(20) };
  const text = smsText([long], written('vi', { segments: 1 }));
  expect(text).toMatch(/^Phieu #17 moi mo: P1 May in\. Noi: .*\.\.\.\. Duong day ho tro: 0243 123 4567$/);
});

test('what cannot be said in the room is not said', () => {
  expect(smsText([notice], { ...written('vi', { accents: true, segments: 1 }), hotline: '0'.repeat(30) })).toBeNull();
});
