import type { Origin, ReasonRow } from './reason.ts';

const sane = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'SANE 1.06', keyword }));
const escl = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'eSCL', keyword }));

/** Reasons of scanners, from SANE_Status (SANE standard 1.06, clause 4.2.7 and SANE API) where both it and eSCL know them. */
export const scannerReasons = [
  {
    code: 'scanner-unsupported',
    health: 'degraded',
    words: { vi: 'Máy quét không hỗ trợ thao tác này', en: 'The scanner does not support the operation' },
    from: sane('SANE_STATUS_UNSUPPORTED'),
  },
  {
    code: 'scanner-cancelled',
    health: 'unknown',
    words: { vi: 'Lần đọc máy quét đã bị hủy', en: 'Reading the scanner was cancelled' },
    from: sane('SANE_STATUS_CANCELLED'),
  },
  {
    code: 'scanner-busy',
    health: 'ok',
    words: { vi: 'Máy quét đang được dùng', en: 'The scanner is in use' },
    from: sane('SANE_STATUS_DEVICE_BUSY'),
  },
  {
    code: 'scanner-invalid',
    health: 'down',
    words: { vi: 'Máy quét không mở được: tham số không hợp lệ', en: 'The scanner cannot be opened: invalid argument' },
    from: sane('SANE_STATUS_INVAL'),
  },
  {
    code: 'scanner-jammed',
    health: 'down',
    words: { vi: 'Kẹt giấy trong khay nạp của máy quét', en: 'Document feeder is jammed' },
    from: [...sane('SANE_STATUS_JAMMED'), ...escl('ScannerAdfJam')],
  },
  {
    code: 'scanner-no-documents',
    health: 'ok',
    words: { vi: 'Khay nạp không có giấy (bình thường)', en: 'Document feeder is empty (normal)' },
    from: sane('SANE_STATUS_NO_DOCS'),
  },
  {
    code: 'scanner-cover-open',
    health: 'down',
    words: { vi: 'Nắp máy quét đang mở', en: 'Scanner cover is open' },
    from: [
      ...sane('SANE_STATUS_COVER_OPEN'),
      ...escl('ScannerAdfDoorOpen', 'ScannerAdfHatchOpen', 'ScannerAdfCoverOpen'),
    ],
  },
  {
    code: 'scanner-io-error',
    health: 'down',
    words: { vi: 'Lỗi truyền dữ liệu với máy quét', en: 'Input or output error at the scanner' },
    from: sane('SANE_STATUS_IO_ERROR'),
  },
  {
    code: 'scanner-no-memory',
    health: 'degraded',
    words: { vi: 'Thiếu bộ nhớ để quét', en: 'Out of memory while scanning' },
    from: sane('SANE_STATUS_NO_MEM'),
  },
  {
    code: 'scanner-access-denied',
    health: 'down',
    words: { vi: 'Không có quyền dùng máy quét', en: 'Access to the scanner is denied' },
    from: sane('SANE_STATUS_ACCESS_DENIED'),
  },
  {
    code: 'scanner-unplugged',
    health: 'down',
    words: { vi: 'Không còn thấy máy quét (rút dây hoặc tắt)', en: 'The scanner is gone (unplugged or off)' },
    from: [{ standard: 'motcua', keyword: 'known before, not listed now' }],
  },
  {
    code: 'scanner-hung',
    health: 'down',
    words: { vi: 'Máy quét không trả lời trong thời hạn', en: 'The scanner did not answer within its deadline' },
    from: [{ standard: 'motcua', keyword: 'deadline passed' }],
  },
] as const satisfies readonly ReasonRow[];
