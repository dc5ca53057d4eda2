import type { Words } from '@motcua/contract';

/** What help says about flags of problems. */
export const problemFlagTexts = {
  id: { vi: 'Số của vấn đề', en: 'Number of the problem' },
  state: { vi: 'Chỉ những vấn đề ở trạng thái này', en: 'Only those in this state' },
  reason: { vi: 'Lý do, ghi vào nhật ký', en: 'Reason, kept in the log' },
  workaround: { vi: 'Cách làm tạm tới khi khắc phục', en: 'How to get along until it is mended' },
  seq: {
    vi: 'Chỉ làm khi vấn đề vẫn ở bước này (seq trong problem show -o json)',
    en: 'Only if the problem is still at this event (seq of problem show -o json)',
  },
} as const satisfies Record<string, Words>;

/** Heads and sentences of problems. */
export const problemTexts = {
  subject: { vi: 'Kiểu máy, hệ thống', en: 'Model or system' },
  kind: { vi: 'Chung nhau', en: 'In common' },
  units: { vi: 'Số đơn vị', en: 'Units' },
  tickets: { vi: 'Số phiếu', en: 'Tickets' },
  openTickets: { vi: 'Phiếu còn mở', en: 'Still open' },
  proposedAt: { vi: 'Đề xuất lúc', en: 'Proposed' },
  endedAt: { vi: 'Kết thúc lúc', en: 'Ended' },
  workaround: { vi: 'Cách làm tạm', en: 'Way around' },
  linked: { vi: 'Các phiếu', en: 'Its tickets' },
  linkedAt: { vi: 'Gắn lúc', en: 'Linked' },
  none: { vi: 'Không có vấn đề nào.', en: 'There are no problems.' },
  found: {
    vi: 'Đề xuất mới: {proposed}. Gắn thêm phiếu vào: {linked}. Phiếu mở lại vì lỗi vẫn còn: {reopened}.',
    en: 'Proposed: {proposed}. More tickets linked to: {linked}. Tickets open again because the error stayed: {reopened}.',
  },
  nothing: { vi: 'không', en: 'none' },
  ofTicket: { vi: 'Vấn đề đã xác nhận', en: 'Confirmed problems' },
  recurring: { vi: 'Tái diễn trên thiết bị này', en: 'Came back on this device' },
  times: { vi: 'Số lần', en: 'Times' },
  firstAt: { vi: 'Lần đầu', en: 'First' },
  lastAt: { vi: 'Gần nhất', en: 'Last' },
} as const satisfies Record<string, Words>;
