import type { Words } from '@motcua/contract';

/** What help says about flags of planned work. */
export const workFlagTexts = {
  number: { vi: 'Số của kế hoạch bảo trì', en: 'Number of the planned work' },
  unit: { vi: 'Đơn vị dừng để bảo trì, cùng mọi đơn vị dưới nó', en: 'Unit that is worked on, with all below it' },
  only: { vi: 'Chỉ đơn vị này', en: 'This unit only' },
  system: {
    vi: 'Hệ thống dùng chung, theo URL mà phần mềm giám sát đang theo dõi',
    en: 'Shared system, by the URL that agents look for',
  },
  from: { vi: 'Bắt đầu, giờ Việt Nam: "2026-12-12 17:30"', en: 'Begins, time of Vietnam: "2026-12-12 17:30"' },
  to: { vi: 'Dự kiến hoạt động trở lại', en: 'When it is expected to be back' },
  reason: { vi: 'Lý do, ghi vào nhật ký', en: 'Reason, kept in the log' },
  stops: {
    vi: 'Dịch vụ công trực tuyến ngừng: báo trước ít nhất 7 ngày làm việc',
    en: 'An online service stops: announced 7 working days ahead at least',
  },
  noStop: { vi: 'Hệ thống vẫn phục vụ trong khi bảo trì', en: 'The system goes on serving meanwhile' },
  urgent: { vi: 'Vì sao không thể chờ đủ ngày báo trước', en: 'Why it cannot wait for the days of notice' },
} as const satisfies Record<string, Words>;

/** Heads and sentences of planned work. */
export const workTexts = {
  system: { vi: 'Hệ thống', en: 'System' },
  begins: { vi: 'Bắt đầu', en: 'Begins' },
  ends: { vi: 'Kết thúc', en: 'Ends' },
  stops: { vi: 'Ngừng dịch vụ', en: 'Stops a service' },
  notice: { vi: 'Ngày làm việc báo trước', en: 'Working days of notice' },
  urgent: { vi: 'Lý do khẩn cấp', en: 'Why urgent' },
  subtree: { vi: 'Gồm cấp dưới', en: 'With units below' },
  announced: { vi: 'Thông báo lúc', en: 'Announced' },
  cancelReason: { vi: 'Lý do hủy', en: 'Why cancelled' },
  faults: { vi: 'Sự cố ghi nhận trong thời gian bảo trì', en: 'Faults while it went on' },
  none: { vi: 'Chưa có kế hoạch bảo trì nào.', en: 'No work is planned.' },
  noFaults: { vi: 'Không có sự cố nào.', en: 'There were none.' },
} as const satisfies Record<string, Words>;

export const workStateWords = {
  planned: { vi: 'Đã lên kế hoạch', en: 'planned' },
  active: { vi: 'Đang bảo trì', en: 'going on' },
  over: { vi: 'Đã xong', en: 'over' },
  cancelled: { vi: 'Đã hủy', en: 'cancelled' },
} as const satisfies Record<string, Words>;
