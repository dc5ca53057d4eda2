import type { Words } from '@motcua/contract';

/** What the demo says. */
export const demoTexts = {
  init: { vi: 'Tạo cài đặt mô phỏng trong {path} …', en: 'Making the simulated installation in {path} …' },
  hub: { vi: 'Khởi động máy chủ …', en: 'Starting the hub …' },
  agent: { vi: 'Ghi danh máy tính này vào đơn vị {unit} …', en: 'Enrolling this PC as one of unit {unit} …' },
  waiting: {
    vi: 'Đọc thiết bị, chờ báo cáo đầu tiên được ghi nhận …',
    en: 'Reading devices, waiting for the first acknowledged report …',
  },
  stopping: { vi: 'Đang dừng …', en: 'Stopping …' },
  hubUrl: { vi: 'Máy chủ', en: 'Hub' },
  broker: { vi: 'MQTT', en: 'Broker' },
  firstReport: { vi: 'Báo cáo đã ghi nhận', en: 'Report acknowledged' },
  found: { vi: 'Tìm thấy trên máy tính này', en: 'Found on this PC' },
  audit: { vi: 'Đối chiếu tiêu chuẩn, tính đến ngày {asOf}', en: 'Against the standards, as of {asOf}' },
  area: { vi: '  {count}/{units} đơn vị dưới 40 m²', en: '  {count} of {units} units are under 40 m²' },
  pcs: {
    vi: '  {count}/{units} đơn vị thiếu máy tính cho cán bộ',
    en: '  {count} of {units} units lack a PC per officer',
  },
  scanners: { vi: '  {count}/{units} đơn vị không có máy quét', en: '  {count} of {units} units have no scanner' },
  citizens: {
    vi: '  {count}/{units} đơn vị không có máy tính cho người dân',
    en: '  {count} of {units} units have no PC for citizens',
  },
  broken: {
    vi: '  {devices} thiết bị hư hỏng ở {units} đơn vị',
    en: '  {devices} devices are broken, in {units} units',
  },
  next: { vi: 'Thử tiếp, ở một cửa sổ khác', en: 'What to try next, in another terminal' },
  alias: {
    vi: '(motcua là node_modules/.bin/motcua trong thư mục này)',
    en: '(motcua is node_modules/.bin/motcua in this folder)',
  },
  stop: { vi: 'Ctrl-C ở đây để dừng và dọn sạch.', en: 'Ctrl-C here stops it and cleans up.' },
} as const satisfies Record<string, Words>;
