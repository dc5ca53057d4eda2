import { deviceKinds, languages, reasonRow } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceOf, choicesOf, toReport } from '../../src/intake/choices.ts';
import { html } from '../../src/intake/html.ts';
import { choosePage, donePage, formPage, problemPage } from '../../src/intake/pages.ts';
import { choiceTexts, intakeTexts } from '../../src/intake/texts.ts';

const frame = { language: 'vi' as const, hotline: '1022', simulated: false, otherHref: '?lang=en' };
const outcome = {
  number: 7,
  became: 'opened' as const,
  masked: false,
  photos: 0,
  refused: [],
  tooMany: false,
  noRoom: false,
};

describe('what can be wrong', () => {
  test.each(deviceKinds)('with a %s ends with something else, and no other kind’s trouble is taken', (kind) => {
    const choices = choicesOf(kind);
    expect(choices.at(-1)).toBe('else');
    expect(new Set(choices).size).toBe(choices.length);
    for (const choice of choices) expect(choiceOf(kind, choice)).toBe(choice);
    for (const other of ['', 'toString', '__proto__', 'media-jam\n']) expect(choiceOf(kind, other)).toBeNull();
    expect(choiceOf('ups', 'media-jam')).toBeNull();
  });

  test('is a reason code where an agent would give one, else words', () => {
    expect(toReport('media-jam', { text: 'x', language: 'vi' })).toEqual({ reason: 'media-jam', text: 'x' });
    expect(toReport('slow', { text: null, language: 'vi' })).toEqual({ reason: null, text: 'Rất chậm, treo' });
    expect(toReport('slow', { text: 'x', language: 'en' }).text).toBe('It is very slow or hangs. x');
    expect(toReport('else', { text: null, language: 'vi' })).toEqual({ reason: null, text: null });
    expect(Object.keys(choiceTexts).filter((id) => reasonRow(id) !== undefined)).toHaveLength(8);
  });
});

test('both languages of each text name the same', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
  for (const { vi, en } of Object.values(intakeTexts)) expect(placeholders(vi)).toEqual(placeholders(en));
});

test('whatever things are called, a page has the same tags', () => {
  const tags = (page: { html: string }) => page.html.match(/<[^>]*>?/g)?.map((tag) => tag.split(/[\s>]/)[0]);
  const device = (tag: string, where: string) => ({ tag, kind: 'printer' as const, where });
  const pages = (unit: string, tag: string, where: string) => [
    choosePage(frame, { unit, devices: [device(tag, where)] }),
    formPage(frame, {
      ...{ action: '/b/x', unit, about: device(tag, where), once: 'x', megabytes: 5, mayChoose: true },
    }),
    donePage(frame, { outcome: { ...outcome, refused: [where] } }),
    problemPage(frame, { what: unit, hint: where }),
  ];
  const plain = pages('a', 'b', 'c').map(tags);
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('"><b>', "'", '&lt;', '</form>'),
  );
  fc.assert(
    fc.property(text, text, text, (unit, tag, where) => {
      expect(pages(unit, tag, where).map(tags)).toEqual(plain);
    }),
  );
});

test('a piece that was made by us is not escaped again', () => {
  expect(html`<p>${html`<b>${'<'}</b>`}${[html`<i>${'&'}</i>`]}${null}${7}</p>`.text).toBe(
    '<p><b>&lt;</b><i>&amp;</i>7</p>',
  );
});

test.each(languages)('every page in %s names the help line where there is one', (language) => {
  for (const hotline of ['1022', null]) {
    const page = donePage({ ...frame, language, hotline }, { outcome });
    expect(page.html.includes('1022')).toBe(hotline !== null);
    expect(page.html).toContain('7');
    expect(page.html.replace(/<style>.*<\/style>/, '')).not.toContain('{');
  }
});
