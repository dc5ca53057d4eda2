import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so; says what it waited for when it is not in time. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, { ms = 15_000 } = {}): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain until ${what}`);
    await sleep(10);
  }
}
