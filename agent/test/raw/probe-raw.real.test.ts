import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startRawPrinter, waitUntil } from '../../../test/peers/index.ts';
import { probeRaw } from '../../src/front/probe-raw.ts';

const signal = new AbortController().signal;

describe('a printer on port 9100', () => {
  test.each([
    { language: 'escpos', trouble: {}, says: { state: 'ready', health: 'ok', reasons: [] } },
    { language: 'escpos', trouble: { coverOpen: true }, says: { health: 'down', reasons: ['cover-open'] } },
    { language: 'escpos', trouble: { paperLow: true }, says: { health: 'degraded', reasons: ['media-low'] } },
    { language: 'escpos', trouble: { cutterStuck: true }, says: { health: 'down', reasons: ['cutter-fault'] } },
    { language: 'pjl', trouble: {}, says: { state: 'ready', message: 'READY', reasons: [] } },
    { language: 'pjl', trouble: { coverOpen: true }, says: { health: 'down', reasons: ['cover-open'] } },
    { language: 'pjl', trouble: { offline: true }, says: { health: 'down', reasons: ['printer-offline'] } },
    { language: 'zpl', trouble: {}, says: { state: 'ready', reasons: [] } },
    { language: 'zpl', trouble: { paused: true }, says: { health: 'down', reasons: ['printer-paused'] } },
    { language: 'zpl', trouble: { ribbonOut: true }, says: { state: 'silent', reasons: ['printer-silent'] } },
  ] as const)('that speaks $language with $trouble says $says', async ({ language, trouble, says }) => {
    await using printer = await startRawPrinter(language);
    printer.set(trouble);
    for (const model of [language, 'auto'] as const) {
      const read = await probeRaw({ host: printer.host, port: printer.port, model, timeoutMs: 900, signal });
      expect(read).toMatchObject(says);
      expect(read.model).toBe(read.state === 'silent' ? null : language);
    }
    await waitUntil('it is left alone', () => printer.connections() === 0);
  });

  test('that is known is asked nothing that it might print', async () => {
    await using printer = await startRawPrinter('escpos');
    await probeRaw({ host: printer.host, port: printer.port, model: 'escpos', timeoutMs: 500, signal });
    expect([...printer.received()]).toEqual([1, 2, 3, 4].flatMap((n) => [0x10, 0x04, n]));
  });

  test('that sends noise is told as such', async () => {
    await using printer = await startRawPrinter('pjl');
    printer.set({ says: Buffer.from('<html>') });
    const { host, port } = printer;
    await expect(probeRaw({ host, port, model: 'pjl', timeoutMs: 300, signal })).rejects.toMatchObject({
      code: 'E_DEVICE_UNUSABLE',
    });
  });

  test('that sends 16 MB or a byte a second costs no more than its time', async () => {
    await using printer = await startRawPrinter('pjl');
    const { host, port } = printer;
    for (const trouble of [{ says: Buffer.alloc(16 << 20, 0x41) }, { slowMs: 1_000 }]) {
      printer.set(trouble);
      const start = performance.now();
      await expect(probeRaw({ host, port, model: 'pjl', timeoutMs: 500, signal })).rejects.toMatchObject({
        code: 'E_DEVICE_UNUSABLE',
      });
      expect(performance.now() - start).toBeLessThan(1_500);
    }
  });

  test('is left at once when the command is stopped', async () => {
    await using printer = await startRawPrinter('zpl');
    printer.set({ silent: true });
    const stop = new AbortController();
    const reading = probeRaw({ host: printer.host, port: printer.port, timeoutMs: 60_000, signal: stop.signal });
    void sleep(100).then(() => stop.abort());
    await expect(reading).rejects.toMatchObject({ code: 'E_INTERRUPTED' });
  });
});
