import type { Health, Words } from '@motcua/contract';
import type { Answer } from '@motcua/policies';

/** Names of the healths. */
export const healthTexts: Readonly<Record<Health, Words>> = {
  ok: { vi: 'tốt', en: 'ok' },
  degraded: { vi: 'suy giảm', en: 'degraded' },
  down: { vi: 'hỏng', en: 'down' },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
};

/** Names of a standard's answers (glossary). */
export const answerTexts: Readonly<Record<Answer, Words>> = {
  met: { vi: 'Đạt', en: 'met' },
  not_met: { vi: 'Chưa đạt', en: 'not met' },
  unknown: { vi: 'Chưa có dữ liệu', en: 'no data' },
  not_applicable: { vi: 'Không áp dụng', en: 'not applicable' },
};

export const valueTexts = {
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  none: { vi: 'Không có gì.', en: 'Nothing.' },
  more: { vi: '… còn {count} dòng; thêm -o wide để xem hết', en: '… {count} more; see all with -o wide' },
  simulated: { vi: 'Dữ liệu mô phỏng', en: 'Dữ liệu mô phỏng (simulated data)' },
} as const satisfies Record<string, Words>;
