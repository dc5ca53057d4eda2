import { expect, test } from 'vitest';
import { renamePatiently } from '../../src/state/rename-patiently.ts';

/** A rename that fails so many times. */
function failing(times: number, code: string) {
  const waited: number[] = [];
  let left = times;
  const move = async (): Promise<void> => {
    if (left-- > 0) throw Object.assign(new Error(code), { code });
  };
  return { waited, move, wait: async (ms: number) => void waited.push(ms) };
}

test('on Windows a file that a scanner holds for a moment is renamed after it', async () => {
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    const { waited, ...world } = failing(3, code);
    await renamePatiently('a.tmp', 'a', { platform: 'win32', ...world });
    expect(waited).toEqual([10, 30, 100]);
  }
});

test('a file that stays held fails in the end', async () => {
  const { waited, ...world } = failing(99, 'EPERM');
  await expect(renamePatiently('a.tmp', 'a', { platform: 'win32', ...world })).rejects.toThrow('EPERM');
  expect(waited).toHaveLength(5);
});

test('a full disk is told at once, and so is everything on other systems', async () => {
  const full = failing(1, 'ENOSPC');
  await expect(renamePatiently('a.tmp', 'a', { platform: 'win32', ...full })).rejects.toThrow('ENOSPC');
  const forbidden = failing(1, 'EPERM');
  await expect(renamePatiently('a.tmp', 'a', { platform: 'linux', ...forbidden })).rejects.toThrow('EPERM');
  expect([...full.waited, ...forbidden.waited]).toEqual([]);
});
