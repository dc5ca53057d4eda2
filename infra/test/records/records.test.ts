import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRestoreTest } from '../../src/records/read-restore-test.ts';
import { recordsFolder } from '../../src/records/records-folder.ts';
import { writeRecord } from '../../src/records/write-record.ts';

describe('where results are kept', () => {
  test.each([
    ['where the stack file says', { recordsFolder: '/r', stateUrl: 'file:///s' }, {}, '/r'],
    ['else beside a state in a folder', { stateUrl: 'file:///v/trạng thái' }, {}, '/v/trạng thái/motcua-records'],
    ['also one of the environment', {}, { PULUMI_BACKEND_URL: 'file://~/s', HOME: '/h' }, '/h/s/motcua-records'],
    ['nowhere when the state is in no folder', { stateUrl: 's3://b' }, {}, null],
    ['nowhere when nobody knows the state', {}, {}, null],
  ])('is %s', (_what, stack, env, folder) => {
    expect(recordsFolder(stack, env)).toBe(folder);
  });
});

describe('kept restore tests', () => {
  const root = mkdtempSync(join(tmpdir(), 'motcua kết quả '));
  const folder = join(root, 'records');
  const keep = (startedAt: string, more: object = {}) => {
    const done = { ...{ failure: null, tables: 61, differences: [] }, ...more };
    return writeRecord(folder, { ...{ kind: 'restore-test', stack: 'city', startedAt }, ...done });
  };
  beforeAll(() => expect(readRestoreTest(folder, 'city')).toBe(null));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('are told by the newest, of that stack only', async () => {
    await keep('2026-11-20T01:02:03.000Z');
    expect(await keep('2026-11-29T10:15:00.000Z', { differences: [{ table: 'ticket' }] })).toBe(
      join(folder, '2026-11-29T101500Z-restore-test-city.json'),
    );
    await keep('2026-12-01T10:15:00.000Z', { stack: 'other-city' });
    await keep('2026-12-02T10:15:00.000Z', { kind: 'switchover' });
    expect(readRestoreTest(folder, 'city')).toEqual({ on: '2026-11-29', failure: null, tables: 61, differences: 1 });
    expect(readRestoreTest(folder, 'none')).toBe(null);
    expect(readRestoreTest(null, 'city')).toBe(null);
  });

  test('that cannot be read are no pass', () => {
    writeFileSync(join(folder, '2026-12-03T000000Z-restore-test-city.json'), '{"tables"');
    expect(readRestoreTest(folder, 'city')).toMatchObject({ on: '2026-12-03', failure: expect.stringContaining('?') });
  });

  test('that cannot be written are told as such, with the place', async () => {
    const written = { kind: 'switchover', stack: 'city', startedAt: '2026-11-20T01:02:03.000Z' } as const;
    const file = join(root, 'a file');
    writeFileSync(file, '');
    await expect(writeRecord(join(file, 'records'), written)).rejects.toMatchObject({
      ...{ code: 'E_DC_RECORD_NOT_WRITTEN', params: { reason: 'ENOTDIR' } },
    });
    expect(await writeRecord(null, written)).toBe(null);
  });
});
