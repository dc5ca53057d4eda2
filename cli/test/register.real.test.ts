import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, startDemoHub } from './support/hub-of-demo.ts';
import { launcher } from './support/launch.ts';

const run = promisify(execFile);
let hub: DemoHub;
let start: string;

const exported = async () => (await hub.run(['export', '-o', 'yaml'])).stdout;

beforeAll(async () => {
  hub = await startDemoHub();
  start = await exported();
});
afterAll(() => hub?.[Symbol.asyncDispose]());

describe('the register as files', () => {
  test('goes out and comes in without a change', async () => {
    const file = join(hub.home, 'tất cả.yaml');
    writeFileSync(file, start);
    expect(await hub.json(['plan', '-f', file])).toMatchObject({ create: [], update: [], delete: [] });
    expect(await hub.json(['apply', '-f', file, '--yes'])).toMatchObject({ create: [], update: [], delete: [] });
    expect(await exported()).toBe(start);
  });

  test('with a change is planned, applied, told in the log and taken back', async () => {
    const file = join(hub.home, 'sửa.yaml');
    writeFileSync(file, start.replace('name: Phường Khương Đình', 'name: Phường Khương Đình mới'));
    expect((await hub.json(['plan', '-f', file], [3])).update).toHaveLength(1);
    await hub.json(['apply', '-f', file, '--yes']);
    expect(await exported()).toContain('Phường Khương Đình mới');
    const [last] = (await hub.json(['register', 'log'])).changes;
    expect(last).toMatchObject({ kind: 'apply', totals: { create: 0, update: 1, delete: 0 } });
    await hub.json(['register', 'undo', String(last.id), '--yes']);
    expect(await exported()).toBe(start);
  });

  test('goes out as a workbook and comes in as an import without a change', async () => {
    const file = join(hub.home, 'sổ.xlsx');
    const env = { PATH: process.env.PATH, HOME: hub.home, LANG: 'vi_VN.UTF-8', MOTCUA_DATA: join(hub.home, 'dữ liệu') };
    const { stdout } = await run(process.execPath, [launcher, 'export', '-o', 'xlsx'], {
      ...{ env, encoding: 'buffer', maxBuffer: 2 ** 26 },
    });
    writeFileSync(file, stdout);
    const plan = await hub.json(['import', file, '--dry-run']);
    expect(plan.totals).toEqual({ create: 0, update: 0, same: 6701, error: 0 });
    expect(await hub.json(['plan', '-f', file])).toMatchObject({ create: [], update: [] });
  }, 60_000);
});

describe('what an installation says about standards', () => {
  const parameters = `apiVersion: motcua.vn/v1
kind: Parameters
metadata: { name: small }
spec: { pack: hanoi-2022-draft-scheme, reason: phố cổ, valid: { from: 2022-06-30 }, values: { areaMin: 20 } }
`;
  const tally = (audit: { standards: { id: string }[] }) => audit.standards.find(({ id }) => id === 'OSS-AREA-40');

  test('goes out with the register, makes a hub that judges the same, and is named where it differs', async () => {
    const small = join(hub.home, 'small.yaml');
    writeFileSync(small, parameters);
    await hub.json(['pack', 'install', small]);
    const file = join(hub.home, 'toàn bộ.yaml');
    writeFileSync(file, await exported());
    expect(await hub.json(['plan', '-f', file])).toMatchObject({ create: [], update: [], unlike: [] });
    const here = tally(await hub.json(['audit', '--as-of', '2022-06-30'], [3]));
    expect(here).not.toEqual(tally(await hub.json(['audit', '-f', 'demo:hanoi-2022-06-30'], [3])));
    await hub.json(['pack', 'remove', 'small.yaml']);
    expect(await hub.json(['plan', '-f', file])).toMatchObject({ create: [], unlike: ['Parameters small'] });
    await using other = await startDemoHub({ from: file });
    expect(tally(await other.json(['audit', '--as-of', '2022-06-30'], [3]))).toEqual(here);
    expect((await other.run(['export', '-o', 'yaml'])).stdout).toContain('name: small');
    expect(await exported()).toBe(start);
  }, 60_000);
});

describe('an import', () => {
  test('is applied, listed, shown and taken back', async () => {
    const file = join(hub.home, 'thêm.csv');
    writeFileSync(file, 'Mã đơn vị,Mã tài sản,Loại\n00364,THÊM-1,Máy in\n00364,THÊM-2,Máy quét\n');
    const { importId, totals } = await hub.json(['import', file]);
    expect(totals).toMatchObject({ create: 2, error: 0 });
    const { imports } = await hub.json(['import', 'list']);
    expect(imports[0]).toMatchObject({ id: importId });
    expect(JSON.stringify(await hub.json(['import', 'show', String(importId)]))).toContain('THÊM-1');
    await hub.json(['import', 'undo', String(importId)]);
    expect(await exported()).toBe(start);
  });
});

describe('the reorganisation of the whole city', () => {
  const decision = ['-f', 'hanoi-2025-07-01'];

  test('is previewed, applied and taken back, and the store is as it was, byte by byte in its export', async () => {
    const plan = await hub.json(['reorganise', 'plan', ...decision], [0, 3]);
    expect(plan.units).toMatchObject({ closed: 526, opened: 126 });
    const { changeId } = await hub.json(['reorganise', 'apply', ...decision, '--yes']);
    const now = await exported();
    expect(now).not.toBe(start);
    expect((await hub.json(['unit', 'show', '00070', '--as-of', '2025-06-30'])).unit.name).toBe('Phường Hàng Trống');
    await hub.json(['register', 'undo', String(changeId), '--yes']);
    expect(await exported()).toBe(start);
  }, 60_000);
});
