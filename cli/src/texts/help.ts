import type { Words } from '@motcua/contract';

/** What help says apart from the commands themselves. */
export const helpTexts = {
  about: {
    vi: 'Motcua giữ cho thiết bị sau quầy một cửa hoạt động, và cho biết còn thiếu những gì.',
    en: 'Motcua keeps the devices behind one-stop counters working, and shows what is missing.',
  },
  usage: { vi: 'CÁCH DÙNG', en: 'USAGE' },
  commands: { vi: 'LỆNH', en: 'COMMANDS' },
  args: { vi: 'THAM SỐ', en: 'ARGUMENTS' },
  flags: { vi: 'TÙY CHỌN', en: 'FLAGS' },
  globalFlags: { vi: 'TÙY CHỌN CHUNG', en: 'GLOBAL FLAGS' },
  examples: { vi: 'VÍ DỤ', en: 'EXAMPLES' },
  exitCodes: { vi: 'MÃ KẾT THÚC', en: 'EXIT CODES' },
  more: {
    vi: 'motcua LỆNH --help cho biết chi tiết và ví dụ.',
    en: 'motcua COMMAND --help tells more, with examples.',
  },
  command: { vi: 'LỆNH', en: 'COMMAND' },
  required: { vi: 'bắt buộc', en: 'required' },
  default: { vi: 'mặc định', en: 'default' },
  environment: { vi: 'biến môi trường', en: 'environment' },
} as const satisfies Record<string, Words>;

/** Exit codes and what they mean, as root help prints them. */
export const exitTexts: readonly [code: number, Words][] = [
  [0, { vi: 'xong', en: 'ok' }],
  [1, { vi: 'không làm được', en: 'failure' }],
  [2, { vi: 'lệnh chưa đúng', en: 'usage' }],
  [3, { vi: 'có thay đổi, sai lệch hoặc chỗ chưa đạt', en: 'changes, drift or violations found' }],
  [4, { vi: 'không được phép', en: 'not permitted' }],
  [5, { vi: 'không tìm thấy', en: 'not found' }],
  [6, { vi: 'xung đột', en: 'conflict' }],
  [7, { vi: 'không liên lạc được hoặc quá lâu', en: 'unreachable or timed out' }],
  [130, { vi: 'bị ngắt', en: 'interrupted' }],
];

/** What the first word of two-word commands stands for. */
export const topicTexts = {
  hub: { vi: 'Máy chủ', en: 'The hub' },
  config: { vi: 'Cấu hình của người dùng', en: "The user's configuration" },
  standard: { vi: 'Tiêu chuẩn', en: 'Standards' },
  unit: { vi: 'Đơn vị một cửa', en: 'One-stop units' },
  device: { vi: 'Thiết bị', en: 'Devices' },
  agent: { vi: 'Phần mềm giám sát trên máy tính', en: 'Agents on counter PCs' },
  ticket: { vi: 'Phiếu sửa chữa', en: 'Repair tickets' },
  link: { vi: 'Đường truyền WAN tới đơn vị', en: 'WAN links to the units' },
  problem: { vi: 'Vấn đề chung của nhiều đơn vị', en: 'Problems that units have in common' },
  report: { vi: 'Báo cáo', en: 'Reports' },
  user: { vi: 'Tài khoản và vai trò', en: 'Accounts and roles' },
  token: { vi: 'Mã truy cập của chương trình', en: 'Tokens for programs' },
  context: { vi: 'Các máy chủ trong cấu hình', en: 'Hubs in the configuration' },
  'audit-log': { vi: 'Nhật ký kiểm toán', en: 'The audit log' },
  quarantine: { vi: 'Bản tin bị từ chối', en: 'Refused messages' },
} as const satisfies Record<string, Words>;
