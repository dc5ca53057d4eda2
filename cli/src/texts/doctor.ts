import type { Words } from '@motcua/contract';

/** Points that `doctor` examines. */
export const checkTexts = {
  node: { vi: 'Node', en: 'Node' },
  config: { vi: 'Cấu hình người dùng', en: 'User configuration' },
  target: { vi: 'Máy chủ nào', en: 'Which hub' },
  folder: { vi: 'Thư mục dữ liệu', en: 'Data folder' },
  token: { vi: 'Mã của người quản trị', en: "Administrator's token" },
  disk: { vi: 'Chỗ trống trên đĩa', en: 'Room on the disk' },
  hub: { vi: 'Máy chủ trả lời', en: 'Hub answers' },
  ready: { vi: 'Máy chủ nhận báo cáo', en: 'Hub takes reports' },
  access: { vi: 'Được phép hỏi', en: 'May ask it' },
  identities: { vi: 'Danh tính các máy', en: 'Identities of PCs' },
  certificate: { vi: 'Chứng thư của máy chủ', en: "Hub's certificate" },
  clock: { vi: 'Đồng hồ so với máy chủ', en: 'Clock against the hub' },
} as const satisfies Record<string, Words>;

/** What was found there. */
export const verdictTexts = {
  oldNode: { vi: 'cần Node 24.12 trở lên', en: 'Node 24.12 or newer is needed' },
  openMode: { vi: 'người khác đọc được (quyền {mode})', en: 'others can read it (mode {mode})' },
  free: { vi: 'còn {gigabytes} GB ({percent} %)', en: '{gigabytes} GB free ({percent} %)' },
  cloned: {
    vi: '{count} danh tính bị hai máy dùng chung; xem motcua ticket list và motcua agent list',
    en: '{count} identities are used by two PCs; see motcua ticket list and motcua agent list',
  },
  expired: { vi: 'đã hết hạn', en: 'has expired' },
  daysLeft: { vi: 'còn {days} ngày', en: '{days} days left' },
  skew: { vi: 'lệch {seconds} giây', en: 'off by {seconds} s' },
} as const satisfies Record<string, Words>;
