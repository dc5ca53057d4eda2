import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Registry } from '../hub/src/metrics/registry.ts';

const installed = spawnSync('promtool', ['--version']).status === 0;
const rules = join(import.meta.dirname, '..', 'ops', 'prometheus', 'alerts.yaml');

describe.skipIf(!installed)(`Prometheus itself${installed ? '' : ' [missing: promtool (package prometheus)]'}`, () => {
  test('takes the alert rules', () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'rules', rules], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toContain('SUCCESS');
    expect(status).toBe(0);
  });

  test('reads what the hub writes', () => {
    const registry = new Registry();
    registry.add('motcua_ingest_reports_total', { outcome: 'committed' }, 3);
    registry.observe('motcua_ingest_ack_latency_seconds', 0.02);
    registry.set('motcua_build_info', 1, { version: 'a"b\\c\nd' });
    const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], {
      input: registry.text(),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
