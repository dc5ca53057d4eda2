import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup, takeBackup, verifyBackup } from '../../src/index.ts';
import { connectAgent, isAck } from '../support/agent.ts';
import { type Enrolled, makeData, startHub, type TestHub } from '../support/hub.ts';
import { report } from '../support/sample.ts';

const now = () => Date.parse('2026-03-02T01:00:00Z');

describe('a backup of a hub that runs', () => {
  let data: Awaited<ReturnType<typeof makeData>>;
  let hub: TestHub;
  let who: Enrolled;
  const at = (name: string) => join(data.dataDir, '..', name);
  const take = (name: string) => takeBackup({ dataDir: data.dataDir, to: at(name), now, program: 'thử' });
  beforeAll(async () => {
    data = await makeData();
    hub = await startHub(data.dataDir);
    who = await hub.enrol();
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    data[Symbol.dispose]();
  });

  test('holds everything that was acknowledged before it, while reports go on coming in', async () => {
    await using agent = await connectAgent(hub.mqttUrl, who);
    for (let seq = 1; seq <= 200; seq += 1) await agent.report({ ...report, seq });
    await agent.until(isAck(200));
    const coming = (async () => {
      for (let seq = 201; seq <= 400; seq += 1) await agent.report({ ...report, seq });
    })();
    const manifest = await take('backup');
    await coming;
    expect(manifest.rows.report).toBeGreaterThanOrEqual(200);
    expect(await verifyBackup(at('backup'))).toMatchObject({ ok: true, problems: [], audit: { ok: true } });
    expect(statSync(join(at('backup'), 'ca', 'ca.key')).mode & 0o077).toBe(0);
  });

  test('makes an installation again that agents know, with nothing but the backup', async () => {
    await restoreBackup({ from: at('backup'), dataDir: at('again') });
    await using again = await startHub(at('again'));
    expect((await again.api('GET', '/v1/audit-log/verdict')).body).toMatchObject({ ok: true, events: 2 });
    await using agent = await connectAgent(again.mqttUrl, who);
    await agent.report({ ...report, seq: 200 });
    await agent.report({ ...report, seq: 401 });
    await agent.until(isAck(401));
  });

  test.each([
    ['a byte of the store', 'hub.db', 'changed'],
    ['the key of the authority', join('ca', 'ca.key'), 'changed'],
  ])('tells that %s was changed, and is not restored', async (_, name, why) => {
    const bad = at(`bad-${why}-${name.length}`);
    await takeBackup({ dataDir: data.dataDir, to: bad, now, program: 'thử' });
    const path = join(bad, name);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await verifyBackup(bad)).toMatchObject({ ok: false, problems: [{ what: name, why }] });
    await expect(restoreBackup({ from: bad, dataDir: `${bad}-x` })).rejects.toThrow('E_BACKUP_DAMAGED');
    expect(existsSync(`${bad}-x`)).toBe(false);
  });

  test('tells a file that is gone, one too many, and a folder that is no backup', async () => {
    await take('odd');
    rmSync(join(at('odd'), 'admin.token'));
    copyFileSync(join(at('odd'), 'manifest.json'), join(at('odd'), 'more.txt'));
    expect((await verifyBackup(at('odd'))).problems).toEqual([
      { what: 'admin.token', why: 'missing' },
      { what: 'more.txt', why: 'unexpected' },
    ]);
    await expect(verifyBackup(data.dataDir)).rejects.toThrow('E_BACKUP_MISSING');
  });

  test('goes into no folder that holds something, and neither does what it makes', async () => {
    await expect(take('backup')).rejects.toThrow('E_BACKUP_TARGET_NOT_EMPTY');
    await expect(restoreBackup({ from: at('backup'), dataDir: data.dataDir })).rejects.toThrow('E_DATA_EXISTS');
  });
});
