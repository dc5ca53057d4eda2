import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRaw, rememberRaw } from '../../src/collectors/raw/plan-raw.ts';
import type { RawMemory } from '../../src/collectors/raw/raw-memory.ts';
import { toReading } from '../../src/collectors/reading.ts';

const start = new Date('2026-06-30T01:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const reading = toReading({ key: 'raw:192.0.2.1:9100', kind: 'printer', name: 'x' }, start);
const memory: RawMemory = { reading, reached: true, language: 'zpl', triedAllAt: reading.observedAt };
const plan = (given: Partial<Parameters<typeof planRaw>[0]>) =>
  planRaw({ memory, model: null, now: start, everyMs: 300_000, ...given });

describe('a printer on a raw port', () => {
  test.each([
    { title: 'never asked is asked in all languages', given: { memory: undefined }, step: 'auto' },
    {
      title: 'that the hub knows is asked in its language',
      given: { memory: undefined, model: 'pjl' as const },
      step: 'pjl',
    },
    { title: 'read four minutes ago is left alone', given: { now: after(240_000) }, step: null },
    { title: 'read five minutes ago is asked in its language', given: { now: after(300_000) }, step: 'zpl' },
    { title: 'not reached is tried again', given: { memory: { ...memory, reached: false } }, step: 'zpl' },
    { title: 'is asked after the clock was set back', given: { now: after(-1) }, step: 'auto' },
    {
      title: 'that never spoke is asked only what is not printed',
      given: { memory: { ...memory, language: null }, now: after(300_000) },
      step: 'escpos',
    },
    {
      title: 'that never spoke is asked in all languages a day later',
      given: { memory: { ...memory, language: null }, now: after(86_400_000) },
      step: 'auto',
    },
    { title: 'that has been silent for a day may be another one', given: { now: after(86_400_000) }, step: 'auto' },
  ])('$title', ({ given, step }) => {
    expect(plan(given)).toEqual(step === null ? { is: 'keep' } : { is: 'ask', model: step });
  });

  test('that falls silent keeps its language, and the time at which it last spoke', () => {
    const later = { ...reading, observedAt: after(300_000).toISOString() };
    const silent = { reading: later, reached: true, language: null, asked: 'zpl' as const };
    expect(rememberRaw(memory, silent)).toEqual({ ...memory, reading: later });
    const spoke = rememberRaw(memory, { ...silent, language: 'zpl' });
    expect(spoke.triedAllAt).toBe(later.observedAt);
  });

  test('is never asked more often than its interval once it is reached', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(gaps, (waits) => {
        let [kept, at, last]: [RawMemory | undefined, number, number | null] = [undefined, 0, null];
        for (const wait of waits) {
          at += wait;
          const step = planRaw({ memory: kept, model: null, now: after(at), everyMs: 300_000 });
          if (step.is === 'keep') continue;
          if (last !== null) expect(at - last).toBeGreaterThanOrEqual(300_000);
          last = at;
          const now = { ...reading, observedAt: after(at).toISOString() };
          kept = rememberRaw(kept, { reading: now, reached: true, language: 'escpos', asked: step.model });
        }
      }),
    );
  });
});
