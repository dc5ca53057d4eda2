import type { Words } from '@motcua/contract';

/** What help says about flags of reports. */
export const reportFlagTexts = {
  month: { vi: 'Tháng, ví dụ 2026-10', en: 'Month, such as 2026-10' },
  quarter: { vi: 'Quý, ví dụ 2026-Q3', en: 'Quarter, such as 2026-Q3' },
  unit: { vi: 'Đơn vị, cùng mọi đơn vị bên dưới', en: 'Unit, with everything below it' },
  explain: { vi: 'Kèm số phiếu đứng sau mỗi con số', en: 'With the tickets behind each number' },
  docx: { vi: 'Ghi thêm báo cáo thành văn bản', en: 'Write the report as a paper too' },
} as const satisfies Record<string, Words>;

export const causeClassWords = {
  device: { vi: 'Thiết bị', en: 'device' },
  network: { vi: 'Mạng, kết nối', en: 'network' },
  software: { vi: 'Phần mềm', en: 'software' },
  process: { vi: 'Vận hành, vật tư', en: 'process' },
} as const satisfies Record<string, Words>;

/** Heads and sentences of reports. */
export const reportTexts = {
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  month: { vi: 'tháng {month}/{year}', en: 'month {month}/{year}' },
  quarter: { vi: 'quý {quarter}/{year}', en: 'quarter {quarter}/{year}' },
  whole: { vi: 'Mọi đơn vị được xem', en: 'All units that may be seen' },
  totals: { vi: 'Tình hình chung', en: 'Altogether' },
  units: { vi: 'Theo đơn vị', en: 'By unit' },
  classes: { vi: 'Theo nhóm nguyên nhân (phút làm việc)', en: 'By cause class (working minutes)' },
  ageing: { vi: 'Phiếu còn mở, theo số ngày từ khi mở', en: 'Still open, by days since the opening' },
  models: { vi: 'Kiểu máy hỏng nhiều', en: 'Worst models' },
  clocks: { vi: 'Thời hạn xử lý (phiếu đóng trong kỳ)', en: 'Service levels (tickets closed in the period)' },
  behind: { vi: 'Phiếu đứng sau mỗi con số', en: 'The tickets behind each number' },
  openBefore: { vi: 'Tồn đầu kỳ', en: 'Open before' },
  opened: { vi: 'Mở mới', en: 'Opened' },
  cameBack: { vi: 'Mở lại sau khi đóng', en: 'Came back' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  rejected: { vi: 'Từ chối', en: 'Rejected' },
  openAtEnd: { vi: 'Tồn cuối kỳ', en: 'Open at the end' },
  reopened: { vi: 'Lượt mở lại', en: 'Reopened' },
  repairMedian: { vi: 'Khắc phục: trung vị', en: 'Repair: median' },
  repairP90: { vi: 'Khắc phục: 90%', en: 'Repair: p90' },
  wholeMedian: { vi: 'Kể cả chờ: trung vị', en: 'With waiting: median' },
  wholeP90: { vi: 'Kể cả chờ: 90%', en: 'With waiting: p90' },
  basis: { vi: 'Tính trên số phiếu', en: 'Based on tickets' },
  class: { vi: 'Nhóm nguyên nhân', en: 'Cause class' },
  days: { vi: 'Số ngày', en: 'Days' },
  tickets: { vi: 'Số phiếu', en: 'Tickets' },
  model: { vi: 'Kiểu máy', en: 'Model' },
  unknownModel: { vi: '(chưa rõ kiểu máy)', en: '(model not known)' },
  failures: { vi: 'Số lần hỏng', en: 'Failures' },
  devices: { vi: 'Số máy trong sổ', en: 'On the books' },
  rate: { vi: 'Lần hỏng trên một máy', en: 'Failures per device' },
  few: { vi: 'Ít máy', en: 'Few devices' },
  yes: { vi: 'có', en: 'yes' },
  kept: { vi: 'Đúng hạn', en: 'Kept' },
  broken: { vi: 'Quá hạn', en: 'Broken' },
  unset: { vi: 'Chưa đặt hạn', en: 'No time set' },
  overdueOpen: { vi: 'Đang mở, quá hạn', en: 'Open and overdue' },
  part: { vi: 'Bảng', en: 'Table' },
  of: { vi: 'Dòng', en: 'Row' },
  figure: { vi: 'Cột', en: 'Figure' },
  depth: { vi: 'Bậc', en: 'Depth' },
  noUnit: { vi: '(ngoài cây đơn vị)', en: '(in no unit of the tree)' },
  running: {
    vi: 'Kỳ chưa kết thúc, hoặc số liệu chưa tính hết kỳ.',
    en: 'The period is not over, or is not counted to its end.',
  },
  classesBy: {
    vi: 'Nhóm nguyên nhân: {source}, áp dụng từ {validFrom}. Hạn xử lý: mặc định của dự án.',
    en: 'Cause classes: {source}, from {validFrom} on. Times allowed: project defaults.',
  },
  calendarUnknown: {
    vi: '{count} phiếu có khoảng thời gian chưa biết lịch nghỉ lễ: ngày lễ được tính như ngày làm việc.',
    en: 'Of {count} tickets the holidays of some year are not known: they are counted as working days.',
  },
  written: { vi: 'Văn bản', en: 'Paper' },
} as const satisfies Record<string, Words>;
