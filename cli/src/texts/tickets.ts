import type { Words } from '@motcua/contract';

/** Names of the states of tickets (glossary). */
export const ticketStateTexts: Readonly<Record<string, Words>> = {
  new: { vi: 'Mới tiếp nhận', en: 'new' },
  triaged: { vi: 'Đã phân loại', en: 'triaged' },
  waiting_approval: { vi: 'Chờ phê duyệt', en: 'waiting for approval' },
  assigned: { vi: 'Đã phân công', en: 'assigned' },
  in_progress: { vi: 'Đang xử lý', en: 'in progress' },
  waiting_parts: { vi: 'Chờ linh kiện, vật tư', en: 'waiting for parts' },
  waiting_vendor: { vi: 'Chờ nhà cung cấp (bảo hành)', en: 'waiting for vendor' },
  resolved: { vi: 'Đã khắc phục', en: 'resolved' },
  accepted: { vi: 'Đã nghiệm thu', en: 'accepted' },
  closed: { vi: 'Đã đóng', en: 'closed' },
  reopened: { vi: 'Mở lại (tái diễn)', en: 'reopened' },
  rejected: { vi: 'Từ chối', en: 'rejected' },
};

/** What happened to a ticket. */
export const ticketEventTexts: Readonly<Record<string, Words>> = {
  opened: { vi: 'Mở phiếu', en: 'opened' },
  cause_added: { vi: 'Thêm nguyên nhân', en: 'cause added' },
  cause_ended: { vi: 'Hết nguyên nhân', en: 'cause ended' },
  moved: { vi: 'Chuyển trạng thái', en: 'moved' },
  resolved: { vi: 'Thiết bị chạy lại', en: 'works again' },
  closed: { vi: 'Đóng, có bằng chứng', en: 'closed with proof' },
  reopened: { vi: 'Mở lại: lỗi tái diễn', en: 'reopened: the fault is back' },
};
