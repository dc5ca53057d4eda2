import type { Words } from '@motcua/contract';
import type { ForecastReason } from './forecast-supply.ts';

/** Why it is not known how long a supply lasts, or how much is printed. */
export const forecastWords: Readonly<Record<ForecastReason, Words>> = {
  'too-little-data': { vi: 'chưa đủ số liệu', en: 'too little data yet' },
  'not-measured': { vi: 'máy không cho biết số lượng', en: 'the device gives no quantity' },
  'level-not-falling': { vi: 'mức không giảm', en: 'the level does not fall' },
  stale: { vi: 'số liệu đã cũ hơn 14 ngày', en: 'the last reading is older than 14 days' },
};
