import type { Words } from '@motcua/contract';

/** What help says about the flags and arguments of `probe`. */
export const probeFlagTexts = {
  address: { vi: 'Thiết bị: MÁY hoặc MÁY:CỔNG (mặc định 161)', en: 'The device: HOST or HOST:PORT (161 by default)' },
  community: { vi: 'Community của SNMP 1 và 2c', en: 'Community of SNMP 1 and 2c' },
  user: {
    vi: 'Người dùng SNMP 3; khi nêu thì chỉ dùng phiên bản 3',
    en: 'User of SNMP 3; with it, only version 3 is spoken',
  },
  auth: { vi: 'Cách xác thực của SNMP 3', en: 'How SNMP 3 authenticates' },
  authFile: { vi: 'Tệp chứa mật khẩu xác thực', en: 'File with the authentication password' },
  priv: { vi: 'Cách mã hóa của SNMP 3', en: 'How SNMP 3 encrypts' },
  privFile: { vi: 'Tệp chứa mật khẩu mã hóa', en: 'File with the privacy password' },
  context: { vi: 'Ngữ cảnh SNMP, khi thiết bị có nhiều ngữ cảnh', en: 'SNMP context, where a device has several' },
  timeout: { vi: 'Thời gian tối đa cho cả lần đọc, mili giây', en: 'Longest that the whole reading may take, in ms' },
} as const satisfies Record<string, Words>;

/** Names of values and titles. */
export const probeTexts = {
  vendor: { vi: 'Hãng', en: 'Vendor' },
  model: { vi: 'Kiểu máy', en: 'Model' },
  serial: { vi: 'Số máy', en: 'Serial number' },
  firmware: { vi: 'Phần mềm máy', en: 'Firmware' },
  description: { vi: 'Mô tả', en: 'Description' },
  pageCount: { vi: 'Số trang', en: 'Page count' },
  supplies: { vi: 'Vật tư', en: 'Supplies' },
  trays: { vi: 'Khay giấy', en: 'Paper trays' },
  alerts: { vi: 'Cảnh báo của máy', en: 'Alerts of the device' },
  ports: { vi: 'Cổng mạng', en: 'Ports' },
  missing: { vi: 'Không đọc được', en: 'What could not be read' },
  percent: { vi: 'Còn (%)', en: 'Left (%)' },
  levelState: { vi: 'Nghĩa của mức', en: 'What the level means' },
  battery: { vi: 'Ắc quy (%)', en: 'Battery (%)' },
  runtime: { vi: 'Chạy được (phút)', en: 'Run time (minutes)' },
  load: { vi: 'Tải (%)', en: 'Load (%)' },
  onBattery: { vi: 'Đang dùng ắc quy', en: 'On battery' },
  replaceBattery: { vi: 'Cần thay ắc quy', en: 'Replace battery' },
  speed: { vi: 'Tốc độ (bit/s)', en: 'Speed (bit/s)' },
  quirks: { vi: 'Cách đọc riêng', en: 'Quirks applied' },
  reading: { vi: 'Lần đọc gần nhất', en: 'Last reading' },
  message: { vi: 'Lời của thiết bị', en: 'Words of the device' },
  queuedJobs: { vi: 'Lệnh in đang chờ', en: 'Jobs waiting' },
  parts: { vi: 'Từng phần', en: 'Parts' },
  uri: { vi: 'Địa chỉ', en: 'Address' },
} as const satisfies Record<string, Words>;
