import { amountInWords, formatDong } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import { longDate } from '../../src/papers/dates.ts';
import { estimateSheet } from '../../src/papers/estimate.ts';
import { requestPaper } from '../../src/papers/request.ts';
import { sampleProposal } from './sample.ts';

const proposal = await sampleProposal();
const total = proposal.allocation.totals.amount;

test.each([
  ['2026-02-05', '05 tháng 02 năm 2026'],
  ['2026-11-29', '29 tháng 11 năm 2026'],
  ['2026-03-01', '01 tháng 3 năm 2026'],
])('%s is written as %s', (date, words) => {
  expect(longDate(date)).toBe(words);
});

describe('the estimate', () => {
  const { rows } = estimateSheet(proposal);
  const head = rows.findIndex((row) => row[0]?.value === 'STT');
  const lines = rows.slice(head + 1, head + 1 + proposal.lines.length);

  test('has the nine columns of an estimate', () => {
    expect(rows[head]?.map((cell) => cell?.value)).toEqual([
      ...['STT', 'Tên thiết bị', 'Thông số tối thiểu', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      ...['Định mức (QĐ số)', 'Ghi chú'],
    ]);
  });

  test('has a formula beside each amount, which gives that amount', () => {
    for (const [at, row] of lines.entries()) {
      expect(row[6]?.formula).toBe(`E${head + 2 + at}*F${head + 2 + at}`);
      expect(row[6]?.value).toBe(Number(row[4]?.value) * Number(row[5]?.value));
    }
    const sum = rows[head + 1 + lines.length];
    expect(sum?.[6]).toMatchObject({ value: total, formula: `SUM(G${head + 2}:G${head + 1 + lines.length})` });
  });

  test('says the total in words, the taxes, the day and who signs, and marks what nobody has said', () => {
    const texts = rows.flat().map((cell) => cell?.value);
    expect(texts).toContain(`Bằng chữ: ${amountInWords(total)}.`);
    expect(texts).toContain('Tính đến ngày 05 tháng 02 năm 2026');
    expect(texts.filter((text) => ['Người lập', 'Kế toán', 'Thủ trưởng'].includes(String(text)))).toHaveLength(3);
    expect(texts.some((text) => String(text).includes('thuế giá trị gia tăng'))).toBe(true);
    expect(texts).toContain('[…]');
  });
});

describe('the request', () => {
  const { blocks, marking } = requestPaper(proposal);
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));

  test('has its six sections in their order', () => {
    const headings = blocks.flatMap((block) => (block.is === 'heading' ? [block.text.split('.')[0]] : []));
    expect(headings).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
  });

  test('ends each basis with a semicolon, and the last with a full stop', () => {
    const bases = blocks.flatMap((block) => (block.is === 'basis' ? [block.text] : []));
    expect(bases.map((text) => text.at(-1))).toEqual([...bases.slice(1).map(() => ';'), '.']);
    expect(bases.join()).toContain('Căn cứ Nghị định 214/2025/NĐ-CP, Điều 78 khoản 4;');
  });

  test('asks for the amount in figures and in words, and says that it is simulated', () => {
    expect(texts.some((text) => text.includes(`${formatDong(total)} đồng (${amountInWords(total)})`))).toBe(true);
    expect(marking).toBe('Dữ liệu mô phỏng');
  });

  test('has tables whose rows are as wide as their heads', () => {
    for (const block of blocks)
      if (block.is === 'table')
        for (const row of [block.widths, ...block.rows]) expect(row).toHaveLength(block.heads.length);
  });
});
