import type { Origin, ReasonRow } from './reason.ts';

const nut = (...keywords: string[]): Origin[] => keywords.map((keyword) => ({ standard: 'NUT', keyword }));

/** Reasons that only Network UPS Tools has words for: flags of ups.status, and errors of its server. */
export const nutReasons = [
  {
    code: 'ups-battery-high',
    health: 'degraded',
    words: { vi: 'Điện áp ắc quy quá cao', en: 'The voltage of the battery is too high' },
    from: nut('HB'),
  },
  {
    code: 'ups-shutdown-forced',
    health: 'down',
    words: { vi: 'Đang buộc tắt máy vì sắp hết điện', en: 'A forced shutdown is under way' },
    from: nut('FSD'),
  },
  {
    code: 'ups-alarm',
    health: 'degraded',
    words: { vi: 'UPS đang báo động (xem lời của máy)', en: 'The UPS sounds an alarm (see its own words)' },
    from: nut('ALARM'),
  },
  {
    code: 'ups-driver-dead',
    health: 'unknown',
    words: { vi: 'Trình điều khiển UPS không chạy', en: 'The driver of the UPS is not running' },
    from: nut('DRIVER-NOT-CONNECTED'),
  },
  {
    code: 'ups-data-stale',
    health: 'unknown',
    words: { vi: 'Không còn nhận được dữ liệu từ UPS', en: 'Nothing new is heard from the UPS' },
    from: nut('DATA-STALE', 'WAIT', 'NOCOMM'),
  },
] as const satisfies readonly ReasonRow[];
