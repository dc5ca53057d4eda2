import type { Words } from '@motcua/contract';

/** What help says about flags of tickets. */
export const ticketFlagTexts = {
  device: { vi: 'Thiết bị: mã tài sản hoặc mã thiết bị', en: 'Device, by its asset tag or id' },
  unit: {
    vi: 'Đơn vị, khi không biết thiết bị nào (cùng --kind)',
    en: 'Unit, when the device is not known (with --kind)',
  },
  kind: { vi: 'Loại thiết bị', en: 'Kind of device' },
  reasonCode: { vi: 'Mã nguyên nhân, ví dụ media-jam', en: 'Reason code, such as media-jam' },
  text: { vi: 'Mô tả bằng lời', en: 'What is wrong, in words' },
  comment: { vi: 'Nội dung ghi chú', en: 'What to say' },
  note: { vi: 'Ghi chú vào nhật ký', en: 'Note, kept in the log' },
  workNote: { vi: 'Đã làm gì', en: 'What was done' },
  reason: { vi: 'Lý do, ghi vào nhật ký', en: 'Reason, kept in the log' },
  to: { vi: 'Tài khoản hoặc bộ phận', en: 'An account or a desk' },
  for: { vi: 'Chờ linh kiện, nhà cung cấp hay phê duyệt', en: 'Parts, a vendor, or approval' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount, in đồng' },
  assetClass: { vi: 'Loại tài sản theo định mức', en: 'Class of the asset, by its norm' },
  action: { vi: 'Việc cần quyết định', en: 'What is to be decided' },
  actor: { vi: 'Ai quyết định', en: 'Who decides' },
  date: { vi: 'Ngày', en: 'Day' },
  document: { vi: 'Số văn bản quyết định', en: 'Number of the deciding document' },
  next: { vi: 'Giao cho ai làm tiếp (mặc định it_staff)', en: 'Who goes on with it (it_staff unless said)' },
  limit: { vi: 'Nhiều nhất bao nhiêu phiếu', en: 'How many at most' },
  seq: {
    vi: 'Chỉ làm khi phiếu vẫn ở bước này (seq trong ticket show -o json)',
    en: 'Only if the ticket is still at this event (seq of ticket show -o json)',
  },
} as const satisfies Record<string, Words>;

/** Heads and sentences of tickets. */
export const ticketViewTexts = {
  voices: { vi: 'Ai báo', en: 'Who said it' },
  source: { vi: 'Nguồn', en: 'Source' },
  clock: { vi: 'Đồng hồ', en: 'Clock' },
  elapsed: { vi: 'Đã tính (phút)', en: 'Counted (minutes)' },
  allowed: { vi: 'Cho phép (phút)', en: 'Allowed (minutes)' },
  breachedAt: { vi: 'Quá hạn từ', en: 'Overdue since' },
  passed: { vi: 'Trôi qua (phút)', en: 'Passed (minutes)' },
  clocks: { vi: 'Các đồng hồ', en: 'Clocks' },
  stretches: { vi: 'Từng khoảng', en: 'Stretches' },
  hours: { vi: 'Giờ làm việc', en: 'Working hours' },
  aroundTheClock: { vi: 'suốt ngày đêm', en: 'around the clock' },
  weekHours: { vi: '{weekday}; thứ bảy: {saturday}', en: '{weekday}; Saturday: {saturday}' },
  why: { vi: 'Vì sao', en: 'Why' },
  whyRuns: { vi: 'đang trong tay người sửa', en: 'in the hands of those who repair' },
  whyWaits: { vi: 'chờ người khác: {state}', en: 'waits for others: {state}' },
  whyDone: { vi: 'xong: {state}', en: 'over: {state}' },
  calendarUnknown: {
    vi: 'Chưa có lịch nghỉ lễ của mọi năm trong khoảng này: ngày lễ được tính như ngày làm việc.',
    en: 'The holidays of some year of it are not known: they are counted as working days.',
  },
  mayDecide: { vi: 'Được tự quyết định', en: 'May decide' },
  mustSubmitTo: { vi: 'Phải trình', en: 'Submit to' },
  document: { vi: 'Văn bản', en: 'Document' },
  because: { vi: 'Vì', en: 'Because' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  byRow: { vi: 'dòng {row}', en: 'row {row}' },
  noRow: {
    vi: 'không có dòng nào trong bảng thẩm quyền: trình lên cấp trên',
    en: 'no row of the tables fits: it goes upwards',
  },
  amountUnknown: { vi: 'chưa rõ số tiền: trình lên cấp trên', en: 'the amount is not known: it goes upwards' },
  text: { vi: 'Nội dung', en: 'In words' },
  more: {
    vi: 'Còn {more} phiếu nữa trong {total}: thêm --limit {total}, hoặc --state open.',
    en: '{more} more of {total}: add --limit {total}, or --state open.',
  },
  wholeKind: { vi: '(chưa rõ thiết bị nào)', en: '(device not named)' },
} as const satisfies Record<string, Words>;
