import type { Words } from '@motcua/contract';

/** Titles and sentences of whether counters can serve. */
export const readinessTexts = {
  counters: { vi: 'Bộ phận Một cửa', en: 'Counters' },
  cannotServe: { vi: 'Đơn vị không phục vụ được lúc này', en: 'Units that cannot serve now' },
  why: { vi: 'Vì sao', en: 'Why' },
  more: {
    vi: 'Còn {more} đơn vị khác không phục vụ được: motcua status --answer not_ready',
    en: '{more} more units cannot serve: motcua status --answer not_ready',
  },
  able: { vi: 'Dùng được', en: 'Able' },
  out: { vi: 'Hỏng', en: 'Broken' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  need: { vi: 'Cần', en: 'Needs' },
  things: { vi: 'Thiết bị', en: 'What it is' },
  none: { vi: 'Không có lý do nào: phục vụ được.', en: 'No reason: it can serve.' },
} as const satisfies Readonly<Record<string, Words>>;

/** Flags of `motcua status`. */
export const readinessFlagTexts = {
  unit: {
    vi: 'Chỉ một đơn vị: có phục vụ được không, và vì sao',
    en: 'One unit only: whether it can serve, and why not',
  },
  answer: { vi: 'Liệt kê các đơn vị có câu trả lời này', en: 'List the units with this answer' },
} as const satisfies Readonly<Record<string, Words>>;
