import type { Origin, ReasonRow, Standard } from './reason.ts';

const from = (standard: Standard, ...keywords: string[]): Origin[] =>
  keywords.map((keyword) => ({ standard, keyword }));
const ipp = (...keywords: string[]) => from('RFC 8011', ...keywords);

/** Reasons of print queues, and of whether the device behind one could be asked. */
export const queueReasons = [
  {
    code: 'queue-paused',
    health: 'down',
    words: { vi: 'Hàng đợi in đang tạm dừng', en: 'Print queue is paused' },
    from: [...ipp('paused', 'hold-new-jobs'), ...from('Windows', 'PAUSED')],
  },
  {
    code: 'queue-pausing',
    health: 'degraded',
    words: { vi: 'Hàng đợi in sắp tạm dừng', en: 'Print queue is about to pause' },
    from: ipp('moving-to-paused'),
  },
  {
    code: 'queue-rejecting',
    health: 'down',
    words: { vi: 'Hàng đợi in không nhận lệnh in', en: 'Print queue refuses jobs' },
    from: from('RFC 8011', 'printer-is-accepting-jobs=false'),
  },
  {
    code: 'queue-stuck',
    health: 'down',
    words: { vi: 'Lệnh in bị kẹt trong hàng đợi', en: 'Jobs are stuck in the queue' },
    from: from('motcua', 'oldest job older than 15 minutes'),
  },
  {
    code: 'queue-filter-missing',
    health: 'down',
    words: { vi: 'Thiếu trình điều khiển của hàng đợi in', en: "A program of the queue's driver is missing" },
    from: from('CUPS', 'cups-missing-filter', 'cups-insecure-filter'),
  },
  {
    code: 'queue-missing',
    health: 'down',
    words: { vi: 'Hàng đợi in đã bị xóa khỏi máy tính', en: 'The print queue was removed from the PC' },
    from: from('motcua', 'known before, not among the queues now'),
  },
  {
    code: 'spooler-down',
    health: 'down',
    words: { vi: 'Dịch vụ in của máy tính không chạy', en: 'The print service of the PC is not running' },
    from: from('motcua', 'scheduler does not answer'),
  },
  {
    code: 'device-unreachable',
    health: 'down',
    words: { vi: 'Không liên lạc được với máy in', en: 'The device does not answer' },
    from: from('motcua', 'connection refused, timed out or unresolved'),
  },
  {
    code: 'device-unreadable',
    health: 'unknown',
    words: {
      vi: 'Thiết bị trả lời nhưng không đọc được',
      en: 'The device answers, but not in a form that can be read',
    },
    from: from('motcua', 'damaged answer'),
  },
  {
    code: 'device-not-probed',
    health: 'unknown',
    words: { vi: 'Không hỏi được thiết bị sau hàng đợi', en: 'The device behind the queue cannot be asked' },
    from: from('motcua', 'no probe for this device URI'),
  },
] as const satisfies readonly ReasonRow[];
