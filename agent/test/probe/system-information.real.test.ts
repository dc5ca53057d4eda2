import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readHardware } from '../../src/probe/system-information.ts';

const { signal } = new AbortController();
const folder = mkdtempSync(join(tmpdir(), 'motcua-hardware-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in the place of the one that reads the hardware. */
function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, script);
  return file;
}

describe('the hardware of this PC', () => {
  test('is read by a program of its own', async () => {
    const { os, cpu, system } = await readHardware({ signal, timeoutMs: 20_000 });
    expect(os).toMatchObject({ ok: true, value: { arch: process.arch } });
    expect(cpu).toMatchObject({ ok: true, value: { brand: expect.stringMatching(/./) } });
    expect(system.ok).toBe(true);
  });

  test('is given as far as it was read when its program hangs, and the program is gone', async () => {
    const hung = program(
      'hung.mjs',
      `process.on('SIGTERM', () => {});
      console.log('{"fact":"bios","found":{"vendor":"V","version":"1","releaseDate":"2020"}}');
      setInterval(() => {}, 1000);`,
    );
    const start = performance.now();
    const { bios, cpu } = await readHardware({ signal, timeoutMs: 1_500, program: hung });
    expect(bios).toEqual({ ok: true, value: { vendor: 'V', version: '1', releaseDate: '2020' } });
    expect(cpu).toEqual({ ok: false, reason: 'not-read', detail: 'hardware: no answer within 1500 ms' });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(hung);
  });

  test('is not read, and says why, when its program dies', async () => {
    const dies = program('dies.mjs', `console.error('out of luck'); process.exit(3);`);
    const { system } = await readHardware({ signal, timeoutMs: 5_000, program: dies });
    expect(system).toEqual({ ok: false, reason: 'not-read', detail: 'hardware: ended with 3: out of luck' });
  });

  test('is not waited for when the agent stops', async () => {
    const { os } = await readHardware({ signal: AbortSignal.timeout(50), timeoutMs: 20_000 });
    expect(os).toMatchObject({ ok: false, reason: 'not-read', detail: expect.stringContaining('stopped') });
  });
});
