import type { Words } from '@motcua/contract';

/** What help says about the arguments and flags of `probe ipp`, `escl`, `raw` and `ups`. */
export const otherProbeFlagTexts = {
  uri: {
    vi: 'Máy in: ipp://MÁY/ipp/print, ipps:// hoặc http://',
    en: 'The printer: ipp://HOST/ipp/print, ipps:// or http://',
  },
  url: { vi: 'Máy quét: http://MÁY/eSCL hoặc https://', en: 'The scanner: http://HOST/eSCL or https://' },
  address: { vi: 'Máy in: MÁY hoặc MÁY:CỔNG (mặc định 9100)', en: 'The printer: HOST or HOST:PORT (9100 by default)' },
  model: { vi: 'Ngôn ngữ của máy in', en: 'Language of the printer' },
  ups: {
    vi: 'UPS: TÊN@MÁY hoặc TÊN@MÁY:CỔNG (mặc định 3493)',
    en: 'The UPS: NAME@HOST or NAME@HOST:PORT (3493 by default)',
  },
} as const satisfies Record<string, Words>;

/** Names of values and titles. */
export const otherProbeTexts = {
  acceptingJobs: { vi: 'Nhận lệnh in', en: 'Accepts jobs' },
  queuedJobs: { vi: 'Lệnh in đang chờ', en: 'Jobs waiting' },
  message: { vi: 'Lời của máy', en: "The device's own words" },
  feeder: { vi: 'Khay nạp giấy', en: 'Document feeder' },
  hasPlaten: { vi: 'Có mặt kính', en: 'Has a platen' },
  hasFeeder: { vi: 'Có khay nạp', en: 'Has a feeder' },
  jobs: { vi: 'Các lần quét', en: 'Scan jobs' },
  pages: { vi: 'Số trang đã quét', en: 'Pages scanned' },
  language: { vi: 'Ngôn ngữ máy in', en: 'Printer language' },
  inputVoltage: { vi: 'Điện áp vào (V)', en: 'Input voltage (V)' },
  batteryVoltage: { vi: 'Điện áp ắc quy (V)', en: 'Battery voltage (V)' },
} as const satisfies Record<string, Words>;
