import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { families } from '../hub/src/metrics/families.ts';

const ops = (path: string) => readFileSync(join(import.meta.dirname, '..', 'ops', path), 'utf8');

const known = new Set(
  Object.entries(families).flatMap(([name, { type }]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  ),
);
const namesIn = (text: string) => [...text.matchAll(/\b(?:motcua|process)_[a-z_]+\b/g)].map(([name]) => name);

interface Rule {
  alert: string;
  expr: string;
  annotations: { summary: string; summary_en: string };
}
/** The file is ours and plain; whether it is YAML that Prometheus takes promtool says. */
const rules: Rule[] = ops('prometheus/alerts.yaml')
  .split('- alert: ')
  .slice(1)
  .map((text) => {
    const textOf = (key: string) => new RegExp(`^\\s+${key}: '?(.+?)'?$`, 'm').exec(text)?.[1] ?? '';
    const annotations = { summary: textOf('summary'), summary_en: textOf('summary_en') };
    return { alert: text.split('\n')[0] ?? '', expr: textOf('expr'), annotations };
  });
const board = JSON.parse(ops('grafana/motcua.json'));
const shown: string[] = board.panels.flatMap(({ targets }: { targets: { expr: string }[] }) =>
  targets.map(({ expr }) => expr),
);

test('alert rules and the dashboard name only metrics that there are', () => {
  const named = [...rules.map(({ expr }) => expr), ...shown].flatMap(namesIn);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('every metric is on the dashboard', () => {
  const seen = new Set(shown.flatMap(namesIn).map((name) => name.replace(/_(?:bucket|sum|count)$/, '')));
  expect(Object.keys(families).filter((name) => !seen.has(name))).toEqual([]);
});

test('every alert speaks both languages', () => {
  expect(rules.length).toBeGreaterThan(10);
  for (const { annotations } of rules) expect(annotations.summary && annotations.summary_en).toBeTruthy();
});
