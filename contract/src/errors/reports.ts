import type { ErrorTable } from './row.ts';

/** Errors of reports. */
export const reportErrors = {
  E_REPORT_PERIOD: {
    exit: 2,
    status: 400,
    words: {
      vi: '{where}: "{value}" không phải tháng (2026-10) hay quý (2026-Q3)',
      en: '{where}: "{value}" is neither a month (2026-10) nor a quarter (2026-Q3)',
    },
    hint: {
      vi: 'Ví dụ: motcua report tickets --month 2026-10, hoặc --quarter 2026-Q3.',
      en: 'Such as: motcua report tickets --month 2026-10, or --quarter 2026-Q3.',
    },
  },
  E_REPORT_FUTURE: {
    exit: 2,
    status: 400,
    words: { vi: 'Kỳ {period} chưa bắt đầu (từ {from})', en: 'The period {period} has not begun (it begins {from})' },
    hint: { vi: 'Chọn kỳ đã bắt đầu.', en: 'Name a period that has begun.' },
  },
  E_REPORT_AS_OF: {
    exit: 2,
    status: 400,
    words: {
      vi: 'Ngày {asOf} không thuộc kỳ {period} (từ {from} đến trước {to})',
      en: '{asOf} is not in the period {period} (from {from} to before {to})',
    },
    hint: { vi: 'Bỏ --as-of để tính đến hết kỳ.', en: 'Leave --as-of out to count to the end of the period.' },
  },
} as const satisfies ErrorTable;
