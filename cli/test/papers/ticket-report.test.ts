import type { TicketReport } from '@motcua/contract';
import { makeTicketReport, parseReportPeriod, reportCut } from '@motcua/policies';
import { expect, test } from 'vitest';
import { ticketReportPaper } from '../../src/papers/ticket-report.ts';

const period = parseReportPeriod('2026-Q3');
const empty: TicketReport = makeTicketReport({
  ...{ period, cut: reportCut(period, { now: period.ends + 1 }), unit: null, units: [], tickets: [] },
  ...{ models: new Map(), simulated: true, explain: false },
});
const textOf = (report: TicketReport): string => JSON.stringify(ticketReportPaper(report).blocks);

test('a report on a quarter says up to which day, marks what is simulated and invents nobody', () => {
  const paper = ticketReportPaper(empty);
  expect(paper.marking).toBe('Dữ liệu mô phỏng');
  expect(paper.blocks.slice(0, 4)).toEqual([
    { is: 'title', text: 'BÁO CÁO' },
    { is: 'summary', text: 'Tình hình xử lý sự cố thiết bị bộ phận một cửa quý III năm 2026' },
    { is: 'summary', text: '(Tính đến ngày 30 tháng 9 năm 2026)' },
    { is: 'addressee', text: 'Kính gửi: […]' },
  ]);
  expect(textOf(empty)).toContain('[Họ và tên]');
  expect(ticketReportPaper({ ...empty, simulated: false }).marking).toBeNull();
});

test('shares have a comma, and nothing is taken for a part of nothing', () => {
  const clock = { clock: 'repair' as const, unset: 0, overdueOpen: 0, spent: { count: 9, median: 1, p90: 1 } };
  expect(textOf({ ...empty, clocks: [{ ...clock, kept: 8, broken: 1 }] })).toContain('"88,9%"');
  expect(textOf({ ...empty, clocks: [{ ...clock, kept: 0, broken: 0 }] })).toContain('"khắc phục","0","0","-"');
});

test('a period that still runs says so', () => {
  expect(textOf({ ...empty, complete: false })).toContain('Kỳ báo cáo chưa kết thúc');
  expect(textOf(empty)).not.toContain('Kỳ báo cáo chưa kết thúc');
});
