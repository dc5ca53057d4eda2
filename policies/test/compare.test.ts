import { describe, expect, test } from 'vitest';
import { trendDays } from '../src/audit/audit-trend.ts';
import { auditTrend, compareAudits, parsePack } from '../src/index.ts';
import { scheme, schemeText } from './support/builtin.ts';
import { device, installationOf, unit } from './support/small.ts';

const installation = installationOf(
  [unit('00001', { area: 45, officers: 2 }), unit('00002', { area: 60, officers: 1 })],
  [device('00001-PC-01'), device('00002-PC-01')],
);
const question = { installation, packs: [scheme()], asOf: '2022-06-30' };

describe('another pack beside the one that counts', () => {
  test('opens what the old one let pass, and closes what it asks no more', () => {
    const stricter = schemeText().replace('default: 40', 'default: 50').replace('want: unit.officers', 'want: "1"');
    const { standards, changes, units } = compareAudits(question, [parsePack(stricter, 'new.yaml')]);
    expect(standards).toEqual([
      { id: 'OSS-AREA-40', opened: 1, closed: 0, unknown: 0 },
      { id: 'OSS-PC-1', opened: 0, closed: 1, unknown: 0 },
    ]);
    expect(changes.map(({ change, unit: code, standard }) => `${code} ${standard} ${change}`)).toEqual([
      '00001 OSS-AREA-40 opened',
      '00001 OSS-PC-1 closed',
    ]);
    expect(units).toEqual({ opened: 1, closed: 1 });
  });

  test('that says the same changes nothing', () => {
    expect(compareAudits(question, [scheme()]).changes).toEqual([]);
  });
});

describe('a trend', () => {
  test('audits each day by the standards then in force', () => {
    const { points } = auditTrend(question, { from: '2025-05-31', to: '2025-07-01' });
    expect(points.map(({ asOf, standards }) => [asOf, standards.some(({ id }) => id === 'OSS-CITPC')])).toEqual([
      ['2025-05-31', true],
      ['2025-06-30', true],
      ['2025-07-01', false],
    ]);
  });

  test.each([
    { step: 'month', to: '2024-04-01', days: ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-01'] },
    { step: 'quarter', to: '2024-08-01', days: ['2024-01-31', '2024-04-30', '2024-07-31', '2024-08-01'] },
    { step: 'year', to: '2026-01-31', days: ['2024-01-31', '2025-01-31', '2026-01-31'] },
  ] as const)('has the last day of a $step that lacks its day', ({ step, to, days }) => {
    expect(trendDays({ from: '2024-01-31', to, step })).toEqual(days);
  });

  test.each([
    { from: '2024-01-02', to: '2024-01-01' },
    { from: '1000-01-01', to: '2024-01-01' },
  ])('from $from to $to is refused', ({ from, to }) => {
    expect(() => trendDays({ from, to, step: 'month' })).toThrow('E_TREND_INVALID');
  });
});
