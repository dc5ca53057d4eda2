import { defaultHours, makeWorkingTime, vietnamYears } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import { dueAt } from '../../src/faults/due-at.ts';
import { foldReading } from '../../src/faults/fold-reading.ts';
import { foldSilence } from '../../src/faults/fold-silence.ts';
import { defaultFaultSettings as settings } from '../../src/faults/settings.ts';

/** A ward: 8:00–12:00 and 13:30–17:00, Saturday mornings too. */
const hours = makeWorkingTime({ hours: [defaultHours('phuong')], years: vietnamYears });
/** Hanoi is seven hours ahead of UTC. */
const inHanoi = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
const shown = (at: number | null) =>
  at === null ? null : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const dueOf = (at: string, health: 'down' | 'degraded', rules = hours as typeof hours | null) => {
  const reading = { health, reasons: ['media-empty'], healthyCount: 0, at: inHanoi(at) };
  const fault = foldReading(null, reading);
  return fault === null ? null : shown(dueAt(fault, { settings, hours: rules }));
};

describe('a fault while nobody works', () => {
  test.each([
    // Monday, 2 March 2026.
    { at: '2026-03-02 09:00', due: '2026-03-02 09:05' },
    { at: '2026-03-02 16:58', due: '2026-03-03 08:05' },
    { at: '2026-03-02 23:00', due: '2026-03-03 08:05' },
    { at: '2026-03-02 11:58', due: '2026-03-02 13:35' },
    // A Saturday, after noon; and the eve of the holidays of Tết, 14 to 22 February.
    { at: '2026-03-07 12:30', due: '2026-03-09 08:05' },
    { at: '2026-02-13 17:30', due: '2026-02-23 08:05' },
  ])('begun at $at is due at $due', ({ at, due }) => {
    expect(dueOf(at, 'down')).toBe(due);
  });

  test('of what never stops is due at any hour', () => {
    expect(dueOf('2026-03-02 23:00', 'down', null)).toBe('2026-03-02 23:05');
  });

  test('of a device that has long been degraded is due when somebody is there', () => {
    expect(dueOf('2026-03-02 09:00', 'degraded')).toBe('2026-03-03 09:00');
    expect(dueOf('2026-03-06 16:00', 'degraded')).toBe('2026-03-09 08:30');
  });

  test('of a PC that is switched off in the evening gives people time to come', () => {
    const off = (at: string) =>
      shown(
        dueAt(foldSilence(null, { reason: 'agent-offline', at: inHanoi(at), rules: settings }), { settings, hours }),
      );
    expect(off('2026-03-02 17:10')).toBe('2026-03-03 08:40');
    expect(off('2026-03-02 16:50')).toBe('2026-03-03 08:40');
    expect(off('2026-03-02 10:00')).toBe('2026-03-02 10:30');
  });
});
