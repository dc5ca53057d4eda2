import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWithPeer } from './peers/index.ts';

const folder = join(import.meta.dirname, '..', 'ops', 'prometheus');

describeWithPeer(['promtool'], 'the alert rules of the data centres', () => {
  test.each([
    ['are rules that Prometheus takes', ['check', 'rules', 'centres.yaml']],
    ['say of the links what they should, and when', ['test', 'rules', 'centres.test.yaml']],
  ])('%s', (_what, words) => {
    const { status, stdout, stderr } = spawnSync('promtool', words, { cwd: folder, encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toContain('SUCCESS');
    expect(status).toBe(0);
  });
});
