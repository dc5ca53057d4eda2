import type { Words } from '@motcua/contract';

/** Titles and sentences of results. */
export const viewTexts = {
  asOfTitle: { vi: 'Tính đến ngày {date}', en: 'As of {date}' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  valueHead: { vi: 'Giá trị', en: 'Value' },
  findings: { vi: 'Những chỗ chưa đạt hoặc chưa có dữ liệu', en: 'What is not met, or not known' },
  standards: { vi: 'Theo từng tiêu chuẩn', en: 'By standard' },
  brokenUnits: { vi: '{devices} thiết bị ở {units} đơn vị', en: '{devices} devices in {units} units' },
  usable: { vi: 'Chỉ đếm thiết bị dùng được', en: 'Working devices only' },
  notInForce: {
    vi: 'Không tiêu chuẩn nào có hiệu lực vào ngày này. Thêm --as-of, ví dụ --as-of 2022-06-30.',
    en: 'No standard is in force on this day. Add --as-of, such as --as-of 2022-06-30.',
  },
  facts: { vi: 'Dữ kiện đã dùng', en: 'Facts that were used' },
  expressions: { vi: 'Biểu thức', en: 'Expressions' },
  fromUnit: { vi: 'hồ sơ đơn vị: {field}', en: "the unit's record: {field}" },
  noDevices: { vi: 'không có thiết bị nào', en: 'no device' },
  tested: { vi: '{passed} ví dụ đúng, {failed} sai', en: '{passed} examples passed, {failed} failed' },
  passed: { vi: 'đúng', en: 'passed' },
  failed: { vi: 'SAI', en: 'FAILED' },
  brokerNext: {
    vi: 'Tiếp theo: mosquitto -c {configuration}; máy chủ dùng các thiết đặt:',
    en: 'Next: mosquitto -c {configuration}; settings of the hubs:',
  },
  initNext: { vi: 'Tiếp theo: motcua hub run --data {data}', en: 'Next: motcua hub run --data {data}' },
  devices: { vi: 'Thiết bị', en: 'Devices' },
  events: { vi: 'Đã xảy ra', en: 'What happened' },
  online: { vi: '  đang trực tuyến', en: '  online' },
  silent: { vi: '  im lặng', en: '  silent' },
  off: { vi: '  đã tắt máy', en: '  switched off' },
  cloned: { vi: '  nghi dùng chung danh tính', en: '  share an identity, as it seems' },
  declaredDevices: { vi: 'Thiết bị trong sổ', en: 'Devices on the books' },
  observedDevices: { vi: 'Thiết bị đã thấy', en: 'Devices observed' },
  statusLine: {
    vi: '{units} đơn vị; máy {online}/{agents} trực tuyến; thiết bị: {ok} tốt, {degraded} suy giảm, {down} hỏng, {unknown} chưa rõ; {tickets} phiếu mở',
    en: '{units} units; agents {online}/{agents} online; devices: {ok} ok, {degraded} degraded, {down} down, {unknown} unknown; {tickets} open tickets',
  },
  enrolled: { vi: 'Ghi danh là', en: 'Enrolled as' },
  waitingReports: { vi: 'Báo cáo chờ gửi', en: 'Reports waiting' },
  notRead: { vi: 'Không đọc được', en: 'What could not be read' },
  auditIntact: {
    vi: 'Nhật ký còn nguyên: {events} việc, mã băm cuối {head}',
    en: 'The log is as it was written: {events} events, last hash {head}',
  },
  loggedOut: { vi: 'Đã đăng xuất.', en: 'Logged out.' },
  tokenRevoked: { vi: 'Đã thu hồi mã truy cập.', en: 'The token is revoked.' },
  bundleMade: {
    vi: 'Đã gom vào {to}; hãy xem lại trước khi gửi',
    en: 'Gathered in {to}; look through it before you send it',
  },
  backupTaken: { vi: 'Đã sao lưu vào {to}', en: 'Backed up into {to}' },
  backupGood: { vi: 'Bản sao lưu lúc {at} còn nguyên', en: 'The backup of {at} is whole' },
  backupBad: { vi: 'BẢN SAO LƯU LÚC {at} BỊ HỎNG', en: 'THE BACKUP OF {at} IS DAMAGED' },
  restored: { vi: 'Đã dựng lại vào {to}', en: 'Restored into {to}' },
  copied: { vi: 'Đã chuyển; mọi dòng giống bản gốc', en: 'Moved; every row is as in the original' },
  codeOn: { vi: 'Từ nay đăng nhập cần mã dùng một lần.', en: 'A one-time code is needed to log in from now on.' },
  codeOff: { vi: 'Không cần mã dùng một lần nữa.', en: 'No one-time code is needed any more.' },
  schemaCurrent: { vi: 'Lược đồ đã ở phiên bản {known}', en: 'The schema is at version {known} already' },
  schemaWould: { vi: 'Sẽ nâng lược đồ từ {found} lên {known}', en: 'The schema would go from {found} to {known}' },
  schemaDone: { vi: 'Đã nâng lược đồ từ {found} lên {known}', en: 'The schema went from {found} to {known}' },
  troubles: { vi: 'Máy chủ đang có trục trặc', en: 'The hub is in trouble' },
} as const satisfies Record<string, Words>;

/** What is wrong with an audit log, by the kind of damage. */
export const auditBroken = {
  gap: {
    vi: 'NHẬT KÝ KHÔNG CÒN NGUYÊN: thiếu việc số {at}; {events} việc trước đó đúng như khi ghi',
    en: 'THE LOG IS NOT AS IT WAS WRITTEN: event {at} is missing; the {events} before it are as written',
  },
  changed: {
    vi: 'NHẬT KÝ KHÔNG CÒN NGUYÊN: việc số {at} đã bị sửa; {events} việc trước đó đúng như khi ghi',
    en: 'THE LOG IS NOT AS IT WAS WRITTEN: event {at} was changed; the {events} before it are as written',
  },
  'cut-off': {
    vi: 'NHẬT KÝ KHÔNG CÒN NGUYÊN: phần cuối từ việc số {at} đã bị cắt',
    en: 'THE LOG IS NOT AS IT WAS WRITTEN: its end from event {at} on was cut off',
  },
} as const satisfies Record<string, Words>;
