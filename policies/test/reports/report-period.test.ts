import { describe, expect, test } from 'vitest';
import { parseReportPeriod, reportCut } from '../../src/reports/report-period.ts';

const at = (text: string) => Date.parse(text);

describe('parseReportPeriod', () => {
  test('reads a month by the clock of Vietnam', () => {
    expect(parseReportPeriod('2026-10')).toEqual({
      ...{ name: '2026-10', kind: 'month', from: '2026-10-01', to: '2026-11-01' },
      ...{ begins: at('2026-10-01T00:00:00+07:00'), ends: at('2026-11-01T00:00:00+07:00') },
    });
  });

  test('reads the last quarter over the end of the year', () => {
    expect(parseReportPeriod('2026-Q4')).toMatchObject({ kind: 'quarter', from: '2026-10-01', to: '2027-01-01' });
  });

  test.each(['2026-13', '2026-00', '2026-Q5', '2026', '10-2026', '1999-10', '2026-10-01'])('refuses %s', (value) => {
    expect(() => parseReportPeriod(value)).toThrow('E_REPORT_PERIOD');
  });
});

describe('reportCut', () => {
  const october = parseReportPeriod('2026-10');

  test('looks at the end of a period that is over', () => {
    expect(reportCut(october, { now: at('2026-11-29T18:00:00Z') })).toEqual({
      ...{ knownAt: october.ends, asOf: '2026-10-31', complete: true },
    });
  });

  test('looks at now while the period runs, and says that it is not complete', () => {
    const now = at('2026-10-05T16:59:00Z');
    expect(reportCut(october, { now })).toEqual({ knownAt: now, asOf: '2026-10-05', complete: false });
  });

  test('looks at the end of a day that was named', () => {
    const cut = reportCut(october, { now: at('2026-12-01T00:00:00Z'), asOf: '2026-10-15' });
    expect(cut).toEqual({ knownAt: at('2026-10-16T00:00:00+07:00'), asOf: '2026-10-15', complete: false });
  });

  test('refuses a period that has not begun, and a day outside', () => {
    expect(() => reportCut(october, { now: october.begins })).toThrow('E_REPORT_FUTURE');
    const now = at('2026-12-01T00:00:00Z');
    for (const asOf of ['2026-09-30', '2026-11-01'])
      expect(() => reportCut(october, { now, asOf })).toThrow('E_REPORT_AS_OF');
  });
});
