import type { WanLink } from '@motcua/contract';
import { expect, test } from 'vitest';
import { linesOf, nearestVersion } from '../../src/wan-links/line.ts';

const row = (id: string, validFrom: string, validTo: string | null): WanLink => ({
  ...{ id, name: id, carrier: 'A', contract: null, bandwidthMbps: null, targetPercent: null, units: ['1'] },
  ...{ validFrom, validTo },
});

test('a line shows the version of a day, after its end the last, and before its beginning the first', () => {
  const [line] = linesOf([row('L', '2026-01-01', '2026-03-01'), row('L', '2026-06-01', '2026-09-01')]);
  const on = (day: string) => (line === undefined ? null : nearestVersion(line, day)?.validFrom);
  expect([on('2025-12-31'), on('2026-02-28'), on('2026-04-01'), on('2026-06-01'), on('2027-01-01')]).toEqual([
    ...['2026-01-01', '2026-01-01', '2026-01-01', '2026-06-01', '2026-06-01'],
  ]);
});
