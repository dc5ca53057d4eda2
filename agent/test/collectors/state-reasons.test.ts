import { existsSync, readFileSync } from 'node:fs';
import { healthOf, reasonRows } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { withStopped } from '../../src/collectors/printer/state.ts';
import { stateReasons } from '../../src/collectors/printer/state-reasons.ts';

describe('printer-state-reasons', () => {
  test.each([
    [['none'], []],
    [['media-empty-report'], ['media-empty']],
    [['media-jam-error', 'media-jam-warning'], ['media-jam']],
    [['toner-low'], ['toner-low']],
    [['marker-waste-almost-full-warnin'], ['waste-almost-full']], // 31 characters: all that some printers keep
    [['marker-waste-toner-receptacle-a'], ['waste-almost-full']], // cut within the keyword itself
    [['marker-waste-toner-receptacle-al'], ['printer-other']], // 32 characters were not cut by that buffer
    [['com.example-odd-error'], ['printer-error']],
    [['com.example-odd-warning'], ['printer-other']],
    [['com.example-odd-report'], []],
    [['com.example-odd'], ['printer-other']],
    [['cups-waiting-for-job-completed'], []],
    [['cups-missing-filter-warning'], ['queue-filter-missing']],
    [['sleep-mode', 'standby', 'hibernate-report'], []],
    [
      ['paused', 'moving-to-paused'],
      ['queue-paused', 'queue-pausing'],
    ],
    [['offline-report'], ['printer-offline']],
    [
      ['stapler-empty-warning', 'puncher-full', 'stapler-motor-failure-error'],
      ['subunit-empty', 'subunit-full', 'subunit-fault'],
    ],
    [
      ['stapler-jam-error', 'trimmer-cover-open', 'binder-interlock-open'],
      ['media-jam', 'cover-open', 'interlock-open'],
    ],
    [['bander-added', 'folder-cover-closed', 'stapler-power-saver', 'fax-modem-turned-off', 'interlock-closed'], []],
    [
      ['stacker-full-warning', 'stacker-almost-full'],
      ['output-full', 'output-almost-full'],
    ],
    [['input-media-tray-feed-error'], ['subunit-fault']], // not "input-media-tray-feed", as an error
    [['separation-cutter-unrecoverable'], ['subunit-fault']], // cut short after 31 characters
    [['separation-cutter-configuration', 'alert-removal-of-binary-change-'], []],
    [['trimmer-life-almost-over', 'lamp-at-eol'], ['maintenance-due']],
    [['marker-toner-missing-error'], ['marker-supply-missing']],
    [['warming-up', 'low-power', 'marker-adjusting-print-quality-report'], []],
    [['cups-remote-processing', 'cups-remote-stopped'], ['printer-stopped']],
    [['', '-error', '---'], ['printer-other']],
  ])('%j are %j', (keywords, codes) => expect(stateReasons(keywords)).toEqual(codes));

  test('of every keyword in the table are its row, whatever their ending', () => {
    const keywords = reasonRows.flatMap(({ code, from }) =>
      from
        .filter(({ standard }) => standard === 'RFC 8011' || standard === 'PWG 5100.9')
        .map(({ keyword }) => ({ code, keyword })),
    );
    const plain = keywords.filter(({ keyword }) => !keyword.includes('='));
    expect(plain.length).toBeGreaterThan(60);
    for (const { code, keyword } of plain) {
      for (const ending of ['', '-report', '-warning', '-error'])
        expect(stateReasons([keyword + ending])).toEqual([code]);
    }
  });

  const translations = '/usr/share/cups/locale/de/cups_de.po';
  test.skipIf(!existsSync(translations))(
    'are all known that CUPS has words for, 780 of the registry among them (skipped without CUPS)',
    () => {
      const text = readFileSync(translations, 'utf8').replaceAll('"\n"', '');
      const keywords = new Set(
        [...text.matchAll(/"printer-state-reasons\.([a-z0-9-]+)"/g)].map(([, keyword = '']) => keyword),
      );
      expect(keywords.size).toBeGreaterThan(700);
      const unknown = [...keywords].filter((keyword) => stateReasons([`${keyword}-error`]).includes('printer-error'));
      expect(unknown).toEqual([]);
    },
  );

  test('never give a code that the table does not know', () => {
    const codes = stateReasons(['a-error', 'b-warning', 'media-empty', 'toner-low-report']);
    expect(codes.map((code) => healthOf([code]))).toEqual(['down', 'degraded', 'down', 'degraded']);
  });
});

test.each([
  [5, [], ['printer-stopped']],
  [5, ['toner-low'], ['toner-low', 'printer-stopped']],
  [5, ['media-jam'], ['media-jam']],
  [5, ['queue-paused'], ['queue-paused']],
  [3, [], []],
  [4, ['toner-low'], ['toner-low']],
  [null, [], []],
])('a printer in state %s with %j is judged by %j', (state, codes, judged) =>
  expect(withStopped(state, codes)).toEqual(judged),
);
