import type { Catalogue } from '../text/catalogue.ts';

/** Names of the states of problems. */
export const problemStateWords = {
  proposed: { vi: 'Đề xuất', en: 'proposed' },
  confirmed: { vi: 'Đã xác nhận', en: 'confirmed' },
  dismissed: { vi: 'Bỏ qua', en: 'dismissed' },
  closed: { vi: 'Đã đóng', en: 'closed' },
} as const satisfies Catalogue;

/** What a problem's tickets have in common. */
export const problemKindWords = {
  model: { vi: 'kiểu máy', en: 'model' },
  system: { vi: 'hệ thống', en: 'system' },
} as const satisfies Catalogue;

/** What each event says to a person. */
export const problemEventWords = {
  proposed: {
    vi: 'Đề xuất: {units} đơn vị trong {days} ngày ({tickets} phiếu), từ {from} đến {to}',
    en: 'Proposed: {units} units within {days} days ({tickets} tickets), from {from} to {to}',
  },
  linked: { vi: 'Gắn thêm phiếu {tickets}', en: 'Linked tickets {tickets}' },
  confirmed: { vi: 'Xác nhận: {reason}. {workaround}', en: 'Confirmed: {reason}. {workaround}' },
  dismissed: { vi: 'Bỏ qua: {reason}', en: 'Dismissed: {reason}' },
  closed: { vi: 'Đóng: {reason}', en: 'Closed: {reason}' },
} as const satisfies Catalogue;
