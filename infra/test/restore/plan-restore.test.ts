import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBackups } from '../../src/restore/parse-backups.ts';
import { planRestore } from '../../src/restore/plan-restore.ts';

const at = (time: string): number => Date.parse(`2026-11-29T${time}Z`);
const sites = [
  { host: 'dc1', backups: [{ label: '20261129-180000F', endedAt: at('18:01:00') }] },
  { host: 'dc2', backups: [{ label: '20261129-190000F', endedAt: at('19:02:00') }] },
];
const now = at('22:00:00');

describe('the plan of a restore', () => {
  test('takes the newest backup that ended before the moment, of whichever site', () => {
    const at21 = planRestore(sites, { to: at('21:00:00'), now });
    expect([at21.host, at21.backup.label]).toEqual(['dc2', '20261129-190000F']);
    const at1830 = planRestore(sites, { to: at('18:30:00'), now });
    expect([at1830.host, at1830.backup.label]).toEqual(['dc1', '20261129-180000F']);
  });

  test('stops everything that writes before it touches anything, and copies only what leads', () => {
    expect(planRestore(sites, { to: at('21:00:00'), now }).steps).toEqual([
      { kind: 'stopHubs', hosts: ['dc1', 'dc2'] },
      { kind: 'stopDatabase', hosts: ['dc1', 'dc2'] },
      { kind: 'setAside', hosts: ['dc1', 'dc2'], folder: '/var/lib/postgresql/15/main.before-20261129T220000' },
      { kind: 'fetch', host: 'dc2', backup: '20261129-190000F', to: '2026-11-29T21:00:00.000Z' },
      { kind: 'recover', host: 'dc2' },
      { kind: 'forget', host: 'dc2' },
      { kind: 'lead', host: 'dc2' },
      { kind: 'copy', hosts: ['dc1'], leader: 'dc2' },
      { kind: 'startHubs', hosts: ['dc1', 'dc2'] },
    ]);
  });

  test('names the span there is when the moment is outside of it', () => {
    const outside = expect.objectContaining({
      code: 'E_DC_NO_BACKUP',
      params: expect.objectContaining({ from: '2026-11-29T18:01:00.000Z', until: '2026-11-29T22:00:00.000Z' }),
    });
    for (const to of [at('17:00:00'), at('23:00:00')]) expect(() => planRestore(sites, { to, now })).toThrow(outside);
  });
});

describe('what pgBackRest lists', () => {
  test('is read oldest first, without backups that have errors', () => {
    const backup = [
      { label: 'b', error: false, timestamp: { start: 10, stop: 20 } },
      { label: 'broken', error: true, timestamp: { start: 30, stop: 40 } },
      { label: 'a', error: null, timestamp: { start: 1, stop: 2 } },
    ];
    expect(parseBackups(JSON.stringify([{ name: 'dc', backup }]))).toEqual([
      { label: 'a', endedAt: 2000 },
      { label: 'b', endedAt: 20_000 },
    ]);
  });

  test('may be anything, and never ends in a bug', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        (text) => [null, 'object'].includes(typeof parseBackups(text)) || parseBackups(text) === null,
      ),
    );
  });
});
