import { describe, expect, test } from 'vitest';
import { breakablePause } from '../../src/drill/breakable-pause.ts';

const never = () => new Promise<void>(() => undefined);

describe('a pause of a drill', () => {
  test('lasts as long as it is told', async () => {
    const asked: number[] = [];
    const pause = breakablePause({ pause: async (ms) => void asked.push(ms), signal: new AbortController().signal });
    await pause(1500);
    expect(asked).toEqual([1500]);
  });

  test('ends at Ctrl-C, so that the fault is taken away', async () => {
    const stop = new AbortController();
    const pause = breakablePause({ pause: never, signal: stop.signal });
    const waiting = pause(600_000);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'E_INTERRUPTED' });
    await expect(pause(1)).rejects.toMatchObject({ code: 'E_INTERRUPTED' });
  });
});
