import { describe, expect, test } from 'vitest';
import { emptyMemory } from '../../src/collectors/index.ts';
import { examine, whatIsMissing } from '../../src/doctor/examine.ts';
import { openOutbox } from '../../src/outbox/open-outbox.ts';
import { MemoryFiles } from '../outbox/memory-files.ts';
import { pc, printer, scanner } from './readings.ts';

const probes = [
  { probe: 'cups', ok: true, ms: 2, reason: null, detail: null },
  { probe: 'sane', ok: false, ms: 1, reason: 'tool-missing', detail: 'spawn scanimage ENOENT' },
];
const collect = async () => ({ devices: [printer], pc, probes, memory: emptyMemory });
const now = new Date('2026-06-30T01:00:00Z');
const given = { version: '1.2.3', collect, signal: new AbortController().signal, now };

describe('a doctor', () => {
  test('tells what a PC without an agent would report', async () => {
    expect(await examine({ ...given, state: null })).toEqual({
      ...{ state: null, version: '1.2.3', enrolled: null, identityFault: null, pc, devices: [printer], probes },
      missing: [{ what: 'sane', reason: 'tool-missing', detail: 'spawn scanimage ENOENT' }],
      outbox: null,
    });
  });

  test('looks at an outbox that is in use, and touches nothing', async () => {
    const files = new MemoryFiles();
    const outbox = await openOutbox({ state: { path: '/state', files } });
    await outbox.append({ bytes: new Uint8Array(5000), boot: 'a'.repeat(32), seq: 1, urgency: 'state' });
    files.damage('/state/outbox/core', new Uint8Array(1));
    files.cutAfter(0); // from here on a write would throw
    const { outbox: facts } = await examine({ ...given, state: { path: '/state', files } });
    const losses = { dropped: 0, damaged: 0, refused: 0 };
    expect(facts).toEqual({ reports: 1, bytes: 8192, damaged: 1, losses });
  });

  test('tells an identity that is damaged', async () => {
    const files = new MemoryFiles();
    files.damage('/state/identity.json', new TextEncoder().encode('{"agent":'));
    const found = await examine({ ...given, state: { path: '/state', files } });
    expect(found).toMatchObject({ enrolled: null, identityFault: 'E_IDENTITY_DAMAGED' });
  });

  test('lists whatever was not read: probes, facts of the PC, devices', () => {
    const missing = [{ fact: 'rebootPending', reason: 'not-read', detail: null }];
    const lost = { ...scanner, health: 'unknown' as const, reasons: ['permission-denied'], message: 'no' };
    expect(whatIsMissing({ devices: [printer, lost], pc: { ...pc, missing }, probes })).toEqual([
      { what: 'sane', reason: 'tool-missing', detail: 'spawn scanimage ENOENT' },
      { what: 'pc rebootPending', reason: 'not-read', detail: null },
      { what: 'sane:test:0', reason: 'permission-denied', detail: 'no' },
    ]);
  });
});
