import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { launch, launcher, lineOf, makeHome, start } from './support/launch.ts';

const home = makeHome();
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A Node of this machine that is too old for TypeScript. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const { stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  const [major = 99, minor = 0] = (stdout ?? '99').split('.').map(Number);
  return (major === 18 && minor >= 19) || (major > 18 && major < 24);
});
const title = oldNode === undefined ? 'under an older Node (skipped: this machine has none)' : 'under an older Node';

describe.skipIf(oldNode === undefined)(title, () => {
  const node = oldNode ?? '';

  test('the command runs under the pinned one, and its exit code comes back', async () => {
    const good = await launch(['doctor', '-o', 'json'], { home, node });
    expect(JSON.parse(good.stdout).checks[0]).toMatchObject({ check: 'node', health: 'ok' });
    expect(await launch(['frobnicate'], { home, node })).toMatchObject({ code: 2, stdout: '' });
  });

  test('a missing pinned Node is told in both languages, with what to run', () => {
    const bin = join(home, 'cửa', 'bin');
    mkdirSync(bin, { recursive: true });
    cpSync(dirname(launcher), bin, { recursive: true });
    const { status, stdout, stderr } = spawnSync(node, [join(bin, 'motcua.mjs'), 'audit'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.match(/npm rebuild node/g)).toHaveLength(2);
    expect(stderr).toMatch(/máy này có Node[\s\S]+this machine has Node/);
  });
});

test.each([
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 0 },
] as const)('$signal stops a running hub cleanly, with $code', async ({ signal, code }) => {
  const data = join(home, signal);
  expect((await launch(['init', '--data', data], { home })).code).toBe(0);
  const hub = start(['hub', 'run', '--data', data], { home });
  await lineOf(hub, (line) => (line.startsWith('{') ? line : null));
  const ended = once(hub, 'exit');
  hub.kill(signal);
  expect((await ended)[0]).toBe(code);
});
