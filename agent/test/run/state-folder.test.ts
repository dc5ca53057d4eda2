import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import { judgeFolder } from '../../src/state/check-folder.ts';

const good = { isFolder: true, owner: 1000, mode: 0o700, self: 1000, empty: false, ours: true };

describe('judgeFolder', () => {
  test.each([
    { what: 'our own', facts: {}, kind: 'good' },
    { what: 'one on a system without modes', facts: { owner: null, mode: null, self: null }, kind: 'good' },
    { what: 'a new one that others may read', facts: { mode: 0o755, empty: true, ours: false }, kind: 'tighten' },
    { what: 'ours that others may read', facts: { mode: 0o750 }, kind: 'tighten' },
    { what: 'a file', facts: { isFolder: false }, kind: 'bad' },
    { what: 'one of somebody else', facts: { owner: 0 }, kind: 'bad' },
    { what: 'one that nobody may read', facts: { mode: 0o000 }, kind: 'bad' },
    { what: 'one that cannot be written', facts: { mode: 0o500 }, kind: 'bad' },
    { what: 'one that others may read, with things of others', facts: { mode: 0o755, ours: false }, kind: 'bad' },
  ])('finds $what $kind', ({ facts, kind }) => {
    expect(judgeFolder({ ...good, ...facts }).kind).toBe(kind);
  });
});

describe('the settings of an agent', () => {
  test('come from the environment', () => {
    expect(readSettings({ env: { MOTCUA_OUTBOX_BYTES: '100000', MOTCUA_PROBE_SECONDS: '5' } })).toMatchObject({
      ...{ outboxBytes: 100_000, probeSeconds: 5, outboxDays: 7, reconnectMaxMs: 300_000 },
    });
  });
  test('name the one that is wrong', () => {
    const read = () => readSettings({ env: { MOTCUA_RECONNECT_MAX_MS: 'soon' } });
    expect(read).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ name: 'MOTCUA_RECONNECT_MAX_MS' }) }),
    );
  });
});
