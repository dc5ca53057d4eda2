import { maxMessageBytes, Report } from '@motcua/contract';
import { expect, test } from 'vitest';
import { planFound } from '../../src/report/plan-found.ts';
import { writeReports } from '../../src/report/write-reports.ts';
import { sampleFound } from '../discovery/sample-found.ts';

const numbers = {
  boot: '0'.repeat(32),
  nextSeq: 7,
  at: new Date('2026-11-25T03:00:00Z'),
  losses: { dropped: 0, damaged: 0, refused: 0 },
};

test('nothing found is no report', () => {
  expect(planFound([])).toEqual([]);
});

test('as many as there are go out in lawful reports, each device once and in order', () => {
  const found = Array.from({ length: 300 }, (_, at) => ({ ...sampleFound(`10.0.5.${at}`), model: 'ế'.repeat(250) }));
  const written = writeReports(planFound(found), numbers);
  const reports = written.map(({ bytes }) => Report.parse(JSON.parse(new TextDecoder().decode(bytes))));
  expect(reports.flatMap((report) => report.found)).toEqual(found);
  expect(written.every(({ bytes }) => bytes.byteLength <= maxMessageBytes)).toBe(true);
  expect(reports.map(({ seq }) => seq)).toEqual(reports.map((_, at) => 7 + at));
});
