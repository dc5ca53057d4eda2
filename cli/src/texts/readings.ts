import type { Words } from '@motcua/contract';

/** What help says about the flags of `device readings`. */
export const readingFlagTexts = {
  since: {
    vi: 'Từ lúc: 7d, 12h, 2026-06-01 hoặc giờ RFC 3339; mặc định 7 ngày',
    en: 'From: 7d, 12h, 2026-06-01 or an RFC 3339 time; seven days by default',
  },
  until: { vi: 'Đến lúc, cùng cách viết; mặc định bây giờ', en: 'Until, in the same forms; now by default' },
} as const satisfies Record<string, Words>;

/** Titles, heads and sentences of the history of a device. */
export const readingTexts = {
  daysLeft: { vi: 'Còn dùng được (ngày)', en: 'Days left' },
  days: { vi: '{likely} ({low}–{high})', en: '{likely} ({low}–{high})' },
  history: { vi: 'Các lần đọc', en: 'Readings' },
  pagesPerDay: { vi: 'Đếm được mỗi ngày', en: 'Counted a day' },
  perDay: { vi: '{count} {unit}', en: '{count} {unit}' },
  noReadings: { vi: 'Không có lần đọc nào trong khoảng này.', en: 'No reading in this time.' },
} as const satisfies Record<string, Words>;

/** What a page counter counts, by the names of RFC 3805 prtMarkerCounterUnit. */
export const counterUnitWords: Readonly<Record<string, Words>> = {
  tenThousandthsOfInches: { vi: 'phần vạn inch', en: 'ten-thousandths of an inch' },
  micrometers: { vi: 'micromet', en: 'micrometres' },
  characters: { vi: 'ký tự', en: 'characters' },
  lines: { vi: 'dòng', en: 'lines' },
  impressions: { vi: 'mặt in', en: 'impressions' },
  sheets: { vi: 'tờ', en: 'sheets' },
  dotRow: { vi: 'hàng điểm', en: 'rows of dots' },
  hours: { vi: 'giờ', en: 'hours' },
  feet: { vi: 'foot', en: 'feet' },
  meters: { vi: 'mét', en: 'metres' },
};

/** When the device does not say what it counts. */
export const unnamedUnit: Words = { vi: 'trang', en: 'pages' };
