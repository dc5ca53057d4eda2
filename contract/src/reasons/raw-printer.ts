import type { Origin, ReasonRow, Standard } from './reason.ts';

const from = (standard: Standard, ...keywords: string[]): Origin[] =>
  keywords.map((keyword) => ({ standard, keyword }));

/** Reasons of receipt, label and office printers that are asked on port 9100, beyond those that all printers share. */
export const rawPrinterReasons = [
  {
    // Some label printers answer nothing while labels or ribbon are out or the head is open (ZPL II guide, ~HS);
    // others never answer at all. So it is no good news, and no certain fault either.
    code: 'printer-silent',
    health: 'unknown',
    words: {
      vi: 'Máy in nhận kết nối nhưng không trả lời (có thể hết giấy, hết ribbon hoặc mở nắp)',
      en: 'The printer takes the connection but says nothing (it may be out of paper or ribbon, or open)',
    },
    from: from('motcua', 'connected on port 9100, no byte before the deadline'),
  },
  {
    code: 'printer-paused',
    health: 'down',
    words: { vi: 'Máy in đang tạm dừng', en: 'Printer is paused' },
    from: from('ZPL', 'pause'),
  },
  {
    code: 'print-head-open',
    health: 'down',
    words: { vi: 'Đầu in đang mở', en: 'Print head is open' },
    from: from('ZPL', 'head up'),
  },
  {
    code: 'print-head-temperature',
    health: 'degraded',
    words: { vi: 'Đầu in quá nóng hoặc quá lạnh', en: 'Print head is too hot or too cold' },
    from: [...from('ZPL', 'over temperature', 'under temperature'), ...from('ESC/POS', '3 auto-recoverable error')],
  },
  {
    code: 'printer-memory-lost',
    health: 'degraded',
    words: { vi: 'Máy in mất cấu hình trong bộ nhớ', en: 'Printer has lost what its memory held' },
    from: from('ZPL', 'corrupt memory'),
  },
  {
    code: 'cutter-fault',
    health: 'down',
    words: { vi: 'Dao cắt giấy bị kẹt hoặc hỏng', en: 'Paper cutter is stuck or broken' },
    from: from('ESC/POS', '3 cutter error'),
  },
  {
    code: 'printer-fault-recoverable',
    health: 'down',
    words: { vi: 'Máy in dừng vì lỗi cần xử lý tại chỗ', en: 'Printer stopped by a fault that somebody must clear' },
    from: from('ESC/POS', '3 recoverable error'),
  },
] as const satisfies readonly ReasonRow[];
