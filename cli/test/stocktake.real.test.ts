import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, peerPath, runTool } from '../../test/peers/index.ts';
import { type DemoHub, startDemoHub } from './support/hub-of-demo.ts';

const run = promisify(execFile);

describeWithPeer(['soffice', 'pdftotext'], 'a stock-take at the command line', () => {
  let hub: DemoHub;
  let id: string;
  beforeAll(async () => {
    hub = await startDemoHub();
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  test('begins for one unit, and asks which when none is said', async () => {
    expect((await hub.run(['stocktake', 'start'])).code).toBe(2);
    const line = ['stocktake', 'start', '--unit', '00364', '--as-of', '2026-12-31', '--title', 'Kiểm kê năm 2026'];
    const started = await hub.json(line);
    expect(started).toMatchObject({ unit: '00364', asOf: '2026-12-31', state: 'open', simulated: true });
    id = String(started.id);
  });

  test('records tags from a file, and tells of each what it is', async () => {
    const file = join(hub.home, 'quét.csv');
    writeFileSync(file, 'Mã tài sản,Địa điểm\nmotcua:00364-PC-01,00364-P1\n00001-PC-01,00364-P1\nTEM-LẠ,\n');
    const scanned = await hub.run(['stocktake', 'scan', id, '--file', file, '--lang', 'vi']);
    expect({ code: scanned.code, said: scanned.stderr.trim().split('\n') }).toEqual({
      code: 3,
      said: [
        '00364-PC-01: Thấy Máy tính',
        '00001-PC-01: Của đơn vị khác Máy tính (00001 → 00364)',
        'TEM-LẠ: Mã không có trong sổ',
      ],
    });
    expect((await hub.json(['stocktake', 'scan', id, '--tag', '00364-PC-02'])).verdicts).toMatchObject([
      { outcome: 'found' },
    ]);
  });

  test('closed, writes minutes that LibreOffice opens, with blanks for people and the mark of simulated data', async () => {
    const file = join(hub.home, 'bien-ban.docx');
    const closed = await hub.json(['stocktake', 'close', id, '--minutes', file], [3]);
    expect(closed.totals).toMatchObject({ found: 2, otherUnit: 1, unknownTag: 1 });
    const profile = `-env:UserInstallation=${pathToFileURL(join(hub.home, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', hub.home, file];
    await run(peerPath('soffice') ?? 'soffice', args, { timeout: 100_000, killSignal: 'SIGKILL' });
    const text = await runTool('pdftotext', ['-layout', join(hub.home, 'bien-ban.pdf'), '-'], { LC_ALL: 'C.UTF-8' });
    const pages = text.normalize('NFC').split('\f').slice(0, -1);
    for (const page of pages) expect(page).toContain('Dữ liệu mô phỏng');
    const whole = pages.join(' ').replaceAll(/\s+/g, ' ');
    for (const words of [
      'BIÊN BẢN KIỂM KÊ TÀI SẢN',
      'Tính đến ngày 31 tháng 12 năm 2026',
      'Phường Khương Đình (00364)',
    ])
      expect(whole).toContain(words);
    for (const words of ['TEM-LẠ', '00001-PC-01', 'Ông/Bà […]', 'Kế toán: […]']) expect(whole).toContain(words);
    expect(whole).not.toMatch(/\d,\d+ đồng/);
  });

  test('records what was chosen as one change, which can be taken back', async () => {
    const before = (await hub.run(['export', '-o', 'yaml'])).stdout;
    const choice = ['stocktake', 'apply', id, '--moves', '--status', '00364-PR-01=waiting_liquidation'];
    expect((await hub.json([...choice, '--dry-run'], [3])).devices).toEqual(['00001-PC-01', '00364-PR-01']);
    const { changeId } = await hub.json([...choice, '--yes']);
    const [last] = (await hub.json(['register', 'log'])).changes;
    expect(last).toMatchObject({ id: changeId, kind: 'stocktake', title: 'Kiểm kê năm 2026' });
    const found = (await hub.json(['device', 'list', '--unit', '00364'])).devices;
    expect(found.map(({ tag }: { tag: string }) => tag)).toContain('00001-PC-01');
    await hub.json(['register', 'undo', String(changeId), '--yes']);
    expect((await hub.run(['export', '-o', 'yaml'])).stdout).toBe(before);
  });
});
