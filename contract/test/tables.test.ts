import { describe, expect, test } from 'vitest';
import {
  asyncApi,
  describeError,
  ExpectedError,
  errorRows,
  healthOf,
  kindRows,
  languages,
  reasonOf,
  reasonRows,
  reasonText,
  worstHealth,
} from '../src/index.ts';

describe('the table of reasons', () => {
  test('names each code once, in words of both languages that differ', () => {
    const codes = reasonRows.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, words } of reasonRows) {
      expect(code).toMatch(/^[a-z][a-z-]+$/);
      for (const language of languages) expect(words[language].length).toBeGreaterThan(3);
      expect(words.vi).not.toBe(words.en);
    }
  });

  test('gives each keyword of a standard to one reason only, so that no reading is taken two ways', () => {
    const keywords = reasonRows.flatMap(({ from }) => from.map(({ standard, keyword }) => `${standard}|${keyword}`));
    expect(keywords.filter((keyword, at) => keywords.indexOf(keyword) !== at)).toEqual([]);
  });

  test('says for each reason which keyword it comes from', () => {
    expect(reasonRows.filter(({ from }) => from.length === 0)).toEqual([]);
    expect(reasonOf('RFC 8011', 'media-empty')?.code).toBe('media-empty');
    expect(reasonOf('RFC 2790', 'noPaper')?.code).toBe('media-empty');
    expect(reasonOf('RFC 8011', 'made-up')).toBeUndefined();
  });

  test('shows a code that it does not know as it is', () => {
    expect(reasonText('from-the-future', 'vi')).toBe('from-the-future');
  });
});

describe('health', () => {
  test('of no readings is unknown', () => expect(worstHealth([])).toBe('unknown'));
  test('puts a known fault above a gap in knowledge, and a gap above good news', () => {
    expect(worstHealth(['ok', 'unknown'])).toBe('unknown');
    expect(worstHealth(['unknown', 'degraded'])).toBe('degraded');
    expect(worstHealth(['degraded', 'down', 'ok'])).toBe('down');
  });
  test('of no reasons is ok, of a reason from the future unknown', () => {
    expect(healthOf([])).toBe('ok');
    expect(healthOf(['toner-low', 'media-empty'])).toBe('down');
    expect(healthOf(['from-the-future'])).toBe('unknown');
  });
});

describe('the table of errors', () => {
  test('says what happened and what to do, in both languages, with the same placeholders', () => {
    // `{detailVi}` is `{detail}` in the other language.
    const holes = (text: string) => [...text.matchAll(/\{(\w+?)(?:Vi)?\}/g)].map(([, name]) => name).sort();
    for (const [code, row] of Object.entries(errorRows)) {
      expect(code).toMatch(/^E_[A-Z0-9_]+$/);
      expect([0, 1, 2, 3, 4, 5, 6, 7, 130]).toContain(row.exit);
      expect({ code, holes: holes(row.words.vi) }).toEqual({ code, holes: holes(row.words.en) });
      for (const language of languages) expect(row.hint[language].length).toBeGreaterThan(3);
    }
  });

  test('fills the words of an error', () => {
    const error = new ExpectedError('E_PORT_IN_USE', { port: 8883, host: '127.0.0.1' });
    expect(describeError(error, 'vi').what).toBe('Cổng 8883 trên 127.0.0.1 đang được chương trình khác dùng');
    expect(describeError(error, 'en').what).toBe('Port 8883 on 127.0.0.1 is used by another program');
  });
});

describe('the table of kinds', () => {
  test('has each code and each tag once', () => {
    expect(new Set(kindRows.map(({ code }) => code)).size).toBe(kindRows.length);
    expect(new Set(kindRows.map(({ tag }) => tag)).size).toBe(kindRows.length);
  });
});

describe('the AsyncAPI document', () => {
  test('has a channel for each topic and a message for each row of the table', () => {
    const document = asyncApi() as { asyncapi: string; channels: object; components: { messages: object } };
    expect(document.asyncapi).toBe('3.0.0');
    expect(Object.keys(document.channels).sort()).toEqual(['ack', 'desired', 'presence', 'readiness', 'report']);
    expect(Object.keys(document.components.messages).sort()).toEqual([
      'ack',
      'desired',
      'presence',
      'readiness',
      'refused',
      'report',
    ]);
  });
});
