import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from './support/run-here.ts';

const file = join(import.meta.dirname, '..', '..', 'docs', 'examples', 'one-centre.yaml');
const json = async (line: readonly string[]) =>
  JSON.parse((await runHere([...line, '-f', file, '-o', 'json'], 'en')).stdout);

test('one centre with the counters of several agencies, a support point and an e-residential area is an installation', async () => {
  const { units, simulated } = await json(['unit', 'list']);
  expect(simulated).toBe(true);
  expect(units.map(({ code, parent }: { code: string; parent: string | null }) => [code, parent]).sort()).toEqual([
    ['P1', null],
    ['P1-KDC1', 'P1'],
    ['TT', null],
    ['TT-TP', 'TT'],
    ['TT-XD', 'TT'],
  ]);
});

test('the audit asks each counter and the ward for itself, and nothing of the hall or the residential area', async () => {
  const { findings } = await json(['audit', '--as-of', '2026-06-30']);
  const of = (id: string) =>
    findings
      .filter(({ standard, answer }: { standard: string; answer: string }) => standard === id && answer === 'not_met')
      .map(({ unit }: { unit: string }) => unit)
      .sort();
  expect(of('OSS-PC-1')).toEqual(['TT-XD']);
  expect(of('OSS-SCAN-1')).toEqual(['P1', 'TT-XD']);
  expect(new Set(findings.map(({ unit }: { unit: string }) => unit))).toEqual(new Set(['P1', 'TT-TP', 'TT-XD']));
});
