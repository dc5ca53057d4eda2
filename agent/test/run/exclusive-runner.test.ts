import { describe, expect, test } from 'vitest';
import { ExclusiveRunner } from '../../src/run/exclusive-runner.ts';

describe('an exclusive runner', () => {
  test('runs once more for any number of triggers while it runs, and never twice at a time', async () => {
    let running = 0;
    let runs = 0;
    const runner = new ExclusiveRunner(async () => {
      running += 1;
      runs += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
    });
    const first = runner.trigger();
    for (let at = 0; at < 5; at += 1) runner.trigger();
    await first;
    expect(runs).toBe(2);
    await runner.trigger();
    expect(runs).toBe(3);
  });

  test('sees a trigger that comes from the end of the work', async () => {
    let runs = 0;
    const runner: ExclusiveRunner = new ExclusiveRunner(async () => {
      runs += 1;
      if (runs < 4) Promise.resolve().then(() => runner.trigger());
    });
    await runner.trigger();
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toBe(4);
  });

  test('goes on after a failure, which is told', async () => {
    const errors: unknown[] = [];
    const runner = new ExclusiveRunner(() => Promise.reject(new Error('no')), {
      onError: (error) => errors.push(error),
    });
    await runner.trigger();
    await runner.trigger();
    expect(errors).toHaveLength(2);
  });

  test('is at rest after stop, and does not start again', async () => {
    let runs = 0;
    const runner = new ExclusiveRunner(async () => {
      runs += 1;
      await new Promise((resolve) => setImmediate(resolve));
    });
    runner.trigger();
    runner.trigger();
    await runner.stop();
    await runner.trigger();
    expect(runs).toBe(1);
  });
});
