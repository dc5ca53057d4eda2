import { expect, test } from 'vitest';
import { families } from '../../src/metrics/families.ts';
import { Registry } from '../../src/metrics/registry.ts';

const lines = (registry: Registry, name: string) =>
  registry
    .text()
    .split('\n')
    .filter((line) => line.startsWith(name));

test('a counter grows and a gauge is what was set last', () => {
  const registry = new Registry();
  registry.add('motcua_store_failures_total');
  registry.add('motcua_store_failures_total', {}, 2);
  registry.set('motcua_tickets', 5, { state: 'new' });
  registry.set('motcua_tickets', 4, { state: 'new' });
  expect(lines(registry, 'motcua_store_failures_total')).toEqual(['motcua_store_failures_total 3']);
  expect(lines(registry, 'motcua_tickets')).toEqual(['motcua_tickets{state="new"} 4']);
});

test('a histogram counts each value in every bucket that it fits', () => {
  const registry = new Registry();
  for (const value of [1, 3, 3000]) registry.observe('motcua_ingest_batch_reports', value);
  const found = lines(registry, 'motcua_ingest_batch_reports');
  expect(found.slice(0, 3)).toEqual([
    'motcua_ingest_batch_reports_bucket{le="1"} 1',
    'motcua_ingest_batch_reports_bucket{le="2"} 1',
    'motcua_ingest_batch_reports_bucket{le="5"} 2',
  ]);
  expect(found.slice(-3)).toEqual([
    'motcua_ingest_batch_reports_bucket{le="+Inf"} 3',
    'motcua_ingest_batch_reports_sum 3004',
    'motcua_ingest_batch_reports_count 3',
  ]);
});

test('a label with odd characters stays one label', () => {
  const registry = new Registry();
  registry.set('motcua_build_info', 1, { version: 'a"b\\c\nd' });
  expect(lines(registry, 'motcua_build_info')).toEqual(['motcua_build_info{version="a\\"b\\\\c\\nd"} 1']);
});

test('a label that is as many as devices is a mistake that is seen', () => {
  const registry = new Registry();
  const many = () => {
    for (let at = 0; at < 100; at += 1) registry.set('motcua_tickets', 1, { state: `t${at}` });
  };
  expect(many).toThrow('too many labels');
});

test('names say their unit, and no label names a device, an agent or a unit', () => {
  for (const [name, family] of Object.entries(families)) {
    expect(name).toMatch(/^(motcua|process)_[a-z_]+$/);
    expect(name.endsWith('_total')).toBe(family.type === 'counter');
    for (const label of 'labels' in family ? family.labels : [])
      expect(['version', 'outcome', 'state', 'health', 'answer', 'certificate', 'method', 'status']).toContain(label);
  }
});
