import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFileSystem, readTextFile } from '../../src/probe/files.ts';
import { runProgram } from '../../src/probe/run.ts';

const signal = new AbortController().signal;
const run = (script: string, options = {}) =>
  runProgram(process.execPath, ['-e', script], { signal, timeoutMs: 5_000, ...options });

describe('a program', () => {
  test('gives its output and how it ended, in plain English', async () => {
    const ran = await run('console.log(process.env.LC_ALL); console.error("no"); process.exit(3)');
    expect(ran).toEqual({ ok: true, value: { exitCode: 3, timedOut: false, stdout: 'C\n', stderr: 'no\n' } });
  });

  test('that ignores SIGTERM and never ends is killed at its deadline', async () => {
    const mark = `hung-${process.pid}`;
    const start = performance.now();
    const ran = await run(`process.title = "${mark}"; process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)`, {
      timeoutMs: 400,
    });
    expect(ran).toMatchObject({ ok: true, value: { exitCode: null, timedOut: true } });
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(`\n${mark}`);
  });

  test('that never stops talking is ended', async () => {
    const ran = await run('for (;;) process.stdout.write("x".repeat(65536))', { maxBytes: 10_000 });
    expect(ran).toMatchObject({ ok: false, reason: 'device-unreadable' });
  });

  test('that is not installed is told apart from one that may not be run', async () => {
    const missing = await runProgram('no-such-program-here', [], { signal, timeoutMs: 1_000 });
    expect(missing).toMatchObject({ ok: false, reason: 'tool-missing' });
    const forbidden = await runProgram(import.meta.filename, [], { signal, timeoutMs: 1_000 });
    expect(forbidden).toMatchObject({ ok: false, reason: 'permission-denied' });
  });

  test('ends when the agent stops', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    expect(await run('setInterval(() => {}, 1000)', { signal: stop.signal })).toMatchObject({
      ok: false,
      reason: 'not-read',
    });
  });
});

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-probe-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read up to a limit, /proc included', async () => {
    writeFileSync(join(folder, 'long'), 'x'.repeat(100));
    expect(await readTextFile(join(folder, 'long'), { signal, maxBytes: 10 })).toEqual({
      ok: true,
      value: 'x'.repeat(10),
    });
    const meminfo = await readTextFile('/proc/meminfo', { signal });
    expect(meminfo.ok && meminfo.value).toContain('MemAvailable');
  });

  test('that is not there is no missing tool', async () => {
    expect(await readTextFile(join(folder, 'none'), { signal })).toMatchObject({ ok: false, reason: 'not-read' });
  });

  test('system has a size', async () => {
    const size = await readFileSystem('/', { signal });
    expect(size.ok && size.value.total).toBeGreaterThan(size.ok ? size.value.available - 1 : Number.NaN);
  });
});
