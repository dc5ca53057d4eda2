import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { signalAll } from '../../src/lab/signal-all.ts';

const stateOf = (pid: number): string => /^State:\t(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('a container that is paused (root)', () => {
  test('stands still with all that runs in it, and goes on', async () => {
    const script = 'sleep 60 & echo ready; wait';
    const unshare = spawn('unshare', ['--pid', '--fork', '--kill-child', 'sh', '-c', script]);
    const ended = once(unshare, 'exit');
    await once(unshare.stdout, 'data');
    const childOf = (pid: number) =>
      Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
    const init = childOf(unshare.pid ?? 0);
    const inside = [init, childOf(init)];
    try {
      await signalAll(init, 'SIGSTOP');
      expect(inside.map(stateOf)).toEqual(['T', 'T']);
      expect(stateOf(process.pid)).not.toBe('T');
      await signalAll(init, 'SIGCONT');
      await expect.poll(() => inside.map(stateOf).includes('T')).toBe(false);
    } finally {
      unshare.kill('SIGKILL');
      await ended;
    }
    await signalAll(init, 'SIGSTOP');
    await signalAll(null, 'SIGSTOP');
  });
});
