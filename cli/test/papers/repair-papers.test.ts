import type { AuthorityView, TicketEventRow, TicketRepair, TicketRow } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/papers/block.ts';
import { repairPaperKinds, repairPaperNames, repairPaperOf } from '../../src/papers/repair/kinds.ts';
import { longMoment } from '../../src/papers/repair/parts.ts';
import { type RepairCase, readRepairLog } from '../../src/papers/repair/repair-case.ts';
import { repairPapers } from '../../src/papers/repair/repair-papers.ts';

const ticket = {
  ...{ number: 12, unit: '00364', device: 'd-1', deviceName: '00364-PR-01', kind: 'printer', state: 'in_progress' },
  ...{ priority: 'P1', openedAt: '2026-10-05T01:20:00.000Z', closedAt: null, assignee: 'it_staff', dueAt: null },
  causes: [
    { reason: 'fuser-fault', since: '2026-10-05T01:15:00.000Z', until: null },
    { reason: 'media-jam', since: '2026-10-05T02:00:00.000Z', until: '2026-10-05T03:00:00.000Z' },
  ],
  voices: [{ source: 'person', by: 'lan', at: '2026-10-05T01:20:00.000Z', reason: 'reported', text: 'Mực không bám' }],
  ...{ recurrences: 1, proof: null, seq: 3 },
} as unknown as TicketRow;
const repair: TicketRepair = {
  ...{ tag: '00364-PR-01', vendor: 'Hãng A', model: 'LP 2900', serial: 'S123', year: 2020, cost: 12_500_000 },
  ...{ warrantyUntil: '2022-01-01', assetNumber: 'TS-77', room: 'Quầy 1', repairs: 2, spent: 3_000_000 },
  ...{ lastRepairedAt: '2026-03-02T02:00:00.000Z', estimate: 4_200_000, ceiling: 13_000_000, ceilingReason: null },
  ...{ advice: 'replace', because: [{ code: 'age', value: 6, speaksFor: 'replace' }], unknown: [] },
};
const authority: AuthorityView = {
  ...{ action: 'repair', assetClass: 'specialised', amount: 4_200_000, actor: 'unit_head', date: '2026-10-06' },
  ...{ mayDecide: true, mustSubmitTo: null, row: 'decree-214-2025-80.4', reason: 'row' },
  document: { vi: 'Quyết định của thủ trưởng, hóa đơn chứng từ', en: 'decision' },
  source: { text: 'Nghị định 214/2025/NĐ-CP, Điều 80 khoản 4', confidence: 'A' },
};
const event = (seq: number, type: string, data: object): TicketEventRow => ({
  ...{ seq, type, actor: 'operator', at: `2026-10-06T0${seq}:00:00.000Z`, data: { ...data } },
});
const events = [
  event(1, 'opened', {}),
  event(2, 'moved', { to: 'waiting_parts', note: 'x', part: 'Cụm sấy' }),
  event(3, 'moved', { to: 'waiting_vendor', note: 'x', vendor: 'Công ty [mẫu]' }),
  event(4, 'approved', { document: '12/QĐ', amount: 4_200_000 }),
  event(5, 'moved', { to: 'resolved', note: 'Thay cụm sấy' }),
];
const known: RepairCase = {
  ...{ ticket, events, repair, authority, unitName: 'Phường Khương Đình', asOf: '2026-10-06', simulated: true },
};
const bare: RepairCase = {
  ...known,
  ...{ events: [], repair: null, unitName: null, simulated: false },
  ticket: { ...ticket, deviceName: null, causes: [], voices: [] },
  authority: {
    ...authority,
    amount: null,
    mayDecide: false,
    mustSubmitTo: 'superior',
    row: null,
    document: null,
    source: null,
    reason: 'amount-unknown',
  },
};
const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('papers of a repair', () => {
  test('each says its name, the case and the day, and is marked where data is simulated', () => {
    for (const kind of repairPaperKinds) {
      const paper = repairPapers[kind](known);
      expect(paper.marking).toBe('Dữ liệu mô phỏng');
      expect(paper.blocks[1]).toEqual({
        is: 'summary',
        text: '(Phiếu sự cố số 12, tính đến ngày 06 tháng 10 năm 2026)',
      });
      for (const fact of ['Phường Khương Đình (00364)', 'TS-77', 'S123', 'Hãng A LP 2900', '12.500.000', '01/01/2022'])
        expect(textOf(paper.blocks)).toContain(fact);
      expect(repairPapers[kind](bare).marking).toBeNull();
    }
  });

  test('the report of a fault tells since when, what was seen and what was said', () => {
    const text = textOf(repairPapers['bao-hong'](known).blocks);
    for (const said of [
      '08 giờ 15 phút, ngày 05 tháng 10 năm 2026',
      'Mực không bám',
      'Bộ sấy sai nhiệt độ',
      'Kẹt giấy',
      'chưa hết',
    ])
      expect(text).toContain(said);
    // Who it was is not for the program to say.
    expect(text).not.toContain('lan');
  });

  test('the minutes of the condition tell of earlier repairs, the warranty and the advice', () => {
    const text = textOf(repairPapers['xac-dinh-tinh-trang'](known).blocks);
    for (const said of [
      'Số lần đã sửa trước phiếu này: 2. Lần gần nhất: 02/03/2026. Đã duyệt chi: 3.000.000 đồng',
      'hết bảo hành',
      'nên thay',
      'tuổi 6 năm',
    ])
      expect(text).toContain(said);
    const covered = { ...known, repair: { ...repair, warrantyUntil: '2026-10-06' } };
    expect(textOf(repairPapers['xac-dinh-tinh-trang'](covered).blocks)).toContain('còn bảo hành đến ngày 06 tháng 10');
  });

  test('the request has parts, vendor, the amount in words, and who may decide by which text', () => {
    const text = textOf(repairPapers['de-nghi-sua-chua'](known).blocks);
    for (const said of [
      'Cụm sấy',
      'Công ty [mẫu]',
      '4.200.000',
      'Bốn triệu hai trăm nghìn đồng',
      '32,3%',
      'Thủ trưởng đơn vị được quyết định bằng: Quyết định của thủ trưởng, hóa đơn chứng từ (căn cứ: Nghị định 214/2025',
      '12/QĐ',
    ])
      expect(text).toContain(said);
  });

  test('the minutes of acceptance tell what was done, by whom it was proved and what was approved', () => {
    const proved = {
      ...known,
      ticket: { ...ticket, proof: { readings: 3, from: '2026-10-06T06:00:00.000Z', to: '2026-10-06T07:00:00.000Z' } },
    };
    const text = textOf(repairPapers['nghiem-thu'](proved).blocks);
    for (const said of ['Thay cụm sấy', '3 lần liên tiếp', '12/QĐ', '4.200.000 đồng (Bốn triệu hai trăm nghìn đồng)'])
      expect(text).toContain(said);
  });

  test('what nobody knows stays a blank, and no amount or authority is made up', () => {
    for (const kind of repairPaperKinds) {
      const text = textOf(repairPapers[kind](bare).blocks);
      expect(text).toContain('[…]');
      expect(text).not.toMatch(/undefined|null|NaN|\{\w+\}/);
    }
    const request = textOf(repairPapers['de-nghi-sua-chua'](bare).blocks);
    expect(request).toContain('Bằng chữ: […].');
    expect(request).toContain('Chưa rõ số tiền nên chưa xác định được thẩm quyền: phải trình Cơ quan cấp trên');
  });
});

test('what belongs to a repair before the ticket was reopened is not told again', () => {
  const again = [...events, event(6, 'reopened', {}), event(7, 'moved', { to: 'waiting_parts', part: 'Trục kéo' })];
  expect(readRepairLog({ ticket, events: again })).toEqual({
    ...{ parts: ['Trục kéo'], vendor: null, decision: null, mended: null, acceptedAt: null, proof: null, loans: [] },
  });
});

test('papers go by Vietnamese and English names', () => {
  expect(repairPaperNames.map(repairPaperOf)).toEqual([...repairPaperKinds, ...repairPaperKinds]);
  expect(longMoment('2026-10-04T17:05:00.000Z')).toBe('00 giờ 05 phút, ngày 05 tháng 10 năm 2026');
});
