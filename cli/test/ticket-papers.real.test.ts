import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithPeer, peerPath, runTool } from '../../test/peers/index.ts';
import { type DemoHub, startDemoHub } from './support/hub-of-demo.ts';

const run = promisify(execFile);
const wards = ['00364', '00001', '00004', '00006', '00008'];

describeWithPeer(['soffice', 'pdftotext'], 'reports, papers and problems at the command line', () => {
  let hub: DemoHub;
  let number: string;
  const inHome = (name: string) => join(hub.home, name);
  /** The pages of papers as LibreOffice shows them. */
  const pagesOf = async (...names: string[]): Promise<string[][]> => {
    const profile = `-env:UserInstallation=${pathToFileURL(inHome('profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', hub.home, ...names.map(inHome)];
    await run(peerPath('soffice') ?? 'soffice', args, { timeout: 100_000, killSignal: 'SIGKILL' });
    const texts = names.map((name) =>
      runTool('pdftotext', ['-layout', inHome(name.replace('.docx', '.pdf')), '-'], { LC_ALL: 'C.UTF-8' }),
    );
    return (await Promise.all(texts)).map((text) => text.normalize('NFC').split('\f').slice(0, -1));
  };

  beforeAll(async () => {
    hub = await startDemoHub();
    const rows = wards.map((ward) => `${ward},T-${ward},Máy in,Hãng A,LP 2900,S-${ward},2020,12500000`);
    writeFileSync(inHome('sổ.csv'), ['Đơn vị,Mã tài sản,Loại,Hãng,Model,Serial,Năm,Nguyên giá', ...rows].join('\n'));
    await hub.json(['import', inHome('sổ.csv')]);
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  test('the same reason on the same model in five units is proposed, and once confirmed shows on each ticket', async () => {
    const report = (ward: string) => hub.json(['ticket', 'open', '--device', `T-${ward}`, '--reason', 'fuser-fault']);
    const [first] = await Promise.all(wards.map(report));
    number = String(first.number);
    expect(await hub.json(['problem', 'find'])).toEqual({ proposed: [1], linked: [], reopened: [] });
    const decision = ['--reason', 'Lỗi lô bộ sấy', '--workaround', 'In khổ A5'];
    expect(await hub.json(['problem', 'confirm', '1', ...decision])).toMatchObject({ state: 'confirmed', units: 5 });
    const asked = [
      ['problem', 'list', '--state', 'confirmed', '--lang', 'vi'],
      ['ticket', 'show', number, '--lang', 'vi'],
      ['problem', 'dismiss', '1', '--reason', 'x'],
      ['problem', 'show', '99'],
    ];
    const [listed, shown, refused, unknown] = await Promise.all(asked.map((line) => hub.run(line)));
    expect(listed?.stdout).toContain('Hãng A LP 2900');
    for (const words of ['Vấn đề đã xác nhận', 'Hãng A LP 2900', 'In khổ A5']) expect(shown?.stdout).toContain(words);
    expect([refused?.code, unknown?.code]).toEqual([6, 5]);
  });

  test('the papers of a repair are filled from the ticket and the books, and LibreOffice opens them', async () => {
    const steps = [
      ['triage', number],
      ['wait', number, '--for', 'approval', '--amount', '4200000', '--reason', 'Thay cụm sấy'],
      ['approve', number, '--document', '12/QĐ-UBND'],
      ['resolve', number, '--note', 'Đã thay cụm sấy'],
      ['accept', number],
    ];
    for (const step of steps) await hub.json(['ticket', ...step]);
    const [written, , refused] = await Promise.all([
      hub.json(['ticket', 'paper', number, '--dir', hub.home]),
      hub.json(['ticket', 'paper', number, '--kind', 'request', '--file', inHome('một tờ.docx')]),
      hub.run(['ticket', 'paper', number, '--file', inHome('x.docx')]),
      hub.json(['report', 'tickets', '--quarter', '2022-Q2', '--docx', inHome('báo cáo.docx')]),
    ]);
    expect(written.papers.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['bao-hong', 'xac-dinh-tinh-trang', 'de-nghi-sua-chua', 'nghiem-thu'],
    ]);
    expect(existsSync(inHome('một tờ.docx'))).toBe(true);
    expect(refused.code).toBe(2);
    const names = written.papers.map(({ kind }: { kind: string }) => `phieu-${number}-${kind}.docx`);
    const papers = await pagesOf(...names, 'báo cáo.docx');
    for (const page of papers.flat()) expect(page).toContain('Dữ liệu mô phỏng');
    const [fault = '', condition = '', request = '', acceptance = '', report = ''] = papers.map((pages) =>
      pages.join(' ').replaceAll(/\s+/g, ' '),
    );
    for (const paper of [fault, condition, request, acceptance])
      for (const fact of ['Phường Khương Đình (00364)', 'T-00364', 'Hãng A LP 2900', 'S-00364', '12.500.000', '[…]'])
        expect(paper).toContain(fact);
    expect(fault).toContain('GIẤY BÁO HỎNG THIẾT BỊ');
    expect(condition).toContain('BIÊN BẢN XÁC ĐỊNH TÌNH TRẠNG THIẾT BỊ');
    for (const words of ['Bốn triệu hai trăm nghìn đồng', 'Thủ trưởng đơn vị được quyết định', '12/QĐ-UBND'])
      expect(request).toContain(words);
    for (const words of ['BIÊN BẢN NGHIỆM THU', 'Đã thay cụm sấy', 'Đơn vị sử dụng xác nhận'])
      expect(acceptance).toContain(words);
    expect(report).toContain('(Tính đến ngày 30 tháng 6 năm 2022)');
    expect(report).toContain('Đầu kỳ còn mở 66 phiếu; trong kỳ mở mới 62 phiếu');
  });

  test('a report gives the tickets behind its numbers, as json and csv', async () => {
    const [report, csv, future, none] = await Promise.all([
      hub.json(['report', 'tickets', '--quarter', '2022-Q2', '--explain']),
      hub.run(['report', 'tickets', '--quarter', '2022-Q2', '-o', 'csv']),
      hub.run(['report', 'tickets', '--month', '2099-01']),
      hub.run(['report', 'tickets']),
    ]);
    expect(report).toMatchObject({ simulated: true, asOf: '2022-06-30', totals: { opened: 62, openAtEnd: 128 } });
    const [open] = report.behind.filter(({ figure }: { figure: string }) => figure === 'openAtEnd');
    expect(open.tickets).toHaveLength(128);
    expect(csv.stdout.split('\r\n')[0]).toContain('unit,name,depth,openBefore,opened');
    expect([future.code, none.code]).toEqual([2, 2]);
  });
});
