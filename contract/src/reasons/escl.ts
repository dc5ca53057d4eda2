import type { Origin, ReasonRow } from './reason.ts';

const escl = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'eSCL', keyword }));

/** Reasons that only eSCL has words for: states of the scanner and of its document feeder (ScannerStatus). */
export const esclReasons = [
  {
    code: 'scanner-stopped',
    health: 'down',
    words: { vi: 'Máy quét đã dừng vì lỗi', en: 'The scanner has stopped because of a fault' },
    from: escl('Stopped'),
  },
  {
    code: 'scanner-down',
    health: 'down',
    words: { vi: 'Máy quét báo không hoạt động', en: 'The scanner says that it is down' },
    from: escl('Down'),
  },
  {
    code: 'scanner-misfeed',
    health: 'degraded',
    words: { vi: 'Khay nạp không kéo được giấy', en: 'The document feeder did not pick the paper' },
    from: escl('ScannerAdfMispick'),
  },
  {
    code: 'scanner-multifeed',
    health: 'degraded',
    words: { vi: 'Khay nạp kéo nhiều tờ một lúc', en: 'The document feeder picked several sheets at once' },
    from: escl('ScannerAdfMultipickDetected'),
  },
  {
    code: 'scanner-page-length',
    health: 'degraded',
    words: {
      vi: 'Giấy quá ngắn hoặc quá dài để quét hai mặt',
      en: 'The sheet is too short or too long for both sides',
    },
    from: escl('ScannerAdfDuplexPageTooShort', 'ScannerAdfDuplexPageTooLong'),
  },
  {
    code: 'scanner-feeder-fault',
    health: 'down',
    words: { vi: 'Khay nạp của máy quét bị lỗi', en: 'The document feeder has a fault' },
    from: escl('ScannerAdfInputTrayFailed'),
  },
  {
    code: 'scanner-feeder-overloaded',
    health: 'degraded',
    words: { vi: 'Khay nạp có quá nhiều giấy', en: 'The document feeder holds too much paper' },
    from: escl('ScannerAdfInputTrayOverloaded'),
  },
  {
    // Busy, warming up, or broken for good: the answer does not say which.
    code: 'scanner-not-ready',
    health: 'unknown',
    words: { vi: 'Máy quét đang bận hoặc đang khởi động', en: 'The scanner is busy or warming up' },
    from: escl('HTTP 503'),
  },
  {
    code: 'scanner-other',
    health: 'unknown',
    words: {
      vi: 'Máy quét báo tình trạng khác (xem từ gốc)',
      en: 'The scanner reports another condition (see the raw keyword)',
    },
    from: [{ standard: 'motcua', keyword: 'a state of ScannerStatus that no row knows' }],
  },
] as const satisfies readonly ReasonRow[];
