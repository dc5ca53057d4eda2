import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsxGrids, writeForms } from '@motcua/inventory';
import { amountInWords, formatDong } from '@motcua/policies';
import { beforeAll, expect, test } from 'vitest';
import { describeWithPeer, peerPath, runTool, type Scratch, scratchFolder } from '../../../test/peers/index.ts';
import { estimateSheet } from '../../src/papers/estimate.ts';
import { writePapers } from '../../src/papers/write-papers.ts';
import { sampleProposal } from './sample.ts';

const run = promisify(execFile);

describeWithPeer(['soffice', 'pdftotext', 'pdffonts'], 'papers as LibreOffice opens them', () => {
  let scratch: Scratch;
  let folder: string;
  let proposal: Awaited<ReturnType<typeof sampleProposal>>;
  const convert = async (name: string, to: string): Promise<void> => {
    const profile = `-env:UserInstallation=file://${scratch.path}/profile`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)];
    // An office on a busy machine takes its time.
    await run(peerPath('soffice') ?? 'soffice', args, { timeout: 100_000, killSignal: 'SIGKILL' });
  };
  const textOf = (name: string) => runTool('pdftotext', ['-layout', join(folder, name), '-'], { LC_ALL: 'C.UTF-8' });
  const fontsOf = (name: string) => runTool('pdffonts', [join(folder, name)]);

  beforeAll(async () => {
    scratch = await scratchFolder('papers');
    folder = join(scratch.path, 'hồ sơ');
    proposal = await sampleProposal();
    await writePapers(proposal, folder);
    return () => scratch[Symbol.asyncDispose]();
  });

  test('the request reads as it should on every page, in one typeface with Vietnamese letters', async () => {
    await convert('to-trinh.docx', 'pdf');
    const pages = (await textOf('to-trinh.pdf')).split('\f').slice(0, -1);
    const whole = pages.join('\n').replaceAll(/\s+/g, ' ');
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('Dữ liệu mô phỏng');
    expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(pages[0]).toContain('Kính gửi: […]');
    // The number of a page stands at its top, from the second page on.
    expect(pages.map((page) => /^\s*(\d+)\s*$/m.exec(page.split('\n').slice(0, 3).join('\n'))?.[1] ?? '')).toEqual(
      pages.map((_, at) => (at === 0 ? '' : String(at + 1))),
    );
    for (const section of [
      'I. SỰ CẦN THIẾT',
      'II. NỘI DUNG',
      'III. KINH PHÍ',
      'IV. HÌNH THỨC',
      'V. TỔ CHỨC',
      'VI. KIẾN',
    ])
      expect(whole).toContain(section);
    const { amount } = proposal.allocation.totals;
    expect(whole).toContain(`Tổng kinh phí mua sắm: ${formatDong(amount)} đồng.`);
    expect(whole).toContain(`Bằng chữ: ${amountInWords(amount)}.`);
    expect(await fontsOf('to-trinh.pdf')).not.toMatch(/DejaVu/);
    expect(await fontsOf('to-trinh.pdf')).toMatch(/LiberationSerif/);
  });

  test('the estimate prints with its heads, words and marks, in one typeface', async () => {
    await convert('du-toan.xlsx', 'pdf');
    const pages = (await textOf('du-toan.pdf')).split('\f').slice(0, -1);
    // Numbers are shown in the way of whoever opens the file; here that is English.
    const whole = pages
      .join('\n')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/,(?=\d{3})/g, '.');
    for (const page of pages) expect(page).toContain('Dữ liệu mô phỏng');
    expect(whole).toContain('DỰ TOÁN MUA SẮM THIẾT BỊ');
    expect(whole).toContain('Khổ A4, nạp tự động hai mặt, từ 40 trang/phút');
    expect(whole).toContain(formatDong(proposal.allocation.totals.amount));
    expect(whole).toContain('Người lập');
    expect(await fontsOf('du-toan.pdf')).not.toMatch(/DejaVu/);
  });

  test('what LibreOffice computes from the formulas is what stands beside them', async () => {
    const sheet = estimateSheet(proposal);
    const emptied = sheet.rows.map((row) => row.map((cell) => (cell?.formula ? { ...cell, value: null } : cell)));
    writeFileSync(join(folder, 'rỗng.xlsx'), await writeForms([{ ...sheet, rows: emptied }]));
    await convert('rỗng.xlsx', 'csv');
    const csv = readFileSync(join(folder, 'rỗng.csv'), 'utf8').replaceAll(/,(?=\d{3})/g, '');
    const ours = await amountsIn(readFileSync(join(folder, 'du-toan.xlsx')));
    for (const amount of ours) expect(csv).toContain(String(amount));
    expect(ours).toHaveLength(proposal.lines.length + 1);
    expect(ours.at(-1)).toBe(proposal.allocation.totals.amount);
  });
});

/** The amounts of the estimate, its total the last, as the file has them. */
async function amountsIn(bytes: Uint8Array): Promise<number[]> {
  const [sheet] = await readXlsxGrids(bytes, 'du-toan.xlsx');
  const rows = sheet?.rows ?? [];
  return rows.flatMap((row) => (typeof row[6] === 'number' ? [row[6]] : []));
}
