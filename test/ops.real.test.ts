import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Registry } from '../hub/src/metrics/registry.ts';
import { describeWithPeer } from './peers/index.ts';

const rules = join(import.meta.dirname, '..', 'ops', 'prometheus', 'alerts.yaml');

describeWithPeer(['promtool'], 'Prometheus itself', () => {
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

describeWithPeer(['systemd-analyze'], 'systemd itself', () => {
  test.each(['motcua-hub', 'motcua-agent'])('takes the unit %s and finds little that it leaves open', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-unit-'));
    const unit = join(folder, `${name}.service`);
    const text = readFileSync(join(import.meta.dirname, '..', 'ops', 'systemd', `${name}.service`), 'utf8');
    // The program is not installed where the unit expects it.
    writeFileSync(unit, text.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'));
    const analyze = (...line: string[]) => spawnSync('systemd-analyze', [...line, unit], { encoding: 'utf8' });
    const verified = analyze('verify', '--man=no');
    const judged = analyze('security', '--offline=true', '--threshold=20');
    rmSync(folder, { recursive: true });
    expect({ status: verified.status, said: verified.stderr }).toEqual({ status: 0, said: '' });
    expect(judged.status, judged.stdout).toBe(0);
  });
});
