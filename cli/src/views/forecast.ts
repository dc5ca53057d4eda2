import { type DeviceForecast, fill, type Language, type SupplyForecast, type Words } from '@motcua/contract';
import { type ForecastReason, forecastWords } from '@motcua/policies';
import { formatNumber } from '../render/cell.ts';
import type { Column } from '../render/view.ts';
import { counterUnitWords, readingTexts as texts, unnamedUnit } from '../texts/readings.ts';

/** The same in both languages, each with its numbers. */
const inBoth = (words: Words, params: (language: Language) => Record<string, string>): Words => ({
  vi: fill(words.vi, params('vi')),
  en: fill(words.en, params('en')),
});

/** A reason of the forecast in words; one that this version does not know stays as it is. */
const reasonIn = (reason: string | null): Words | string | null =>
  reason !== null && reason in forecastWords ? forecastWords[reason as ForecastReason] : reason;

/** Days left with their range, or why they are not known. */
function daysLeftIn({ daysLeft, reason }: Pick<SupplyForecast, 'daysLeft' | 'reason'>): Words | string | null {
  if (daysLeft === null) return reasonIn(reason);
  const whole = (days: number, language: Language) => formatNumber(Math.round(days), language);
  return inBoth(texts.days, (language) => ({
    low: whole(daysLeft.low, language),
    likely: whole(daysLeft.likely, language),
    high: whole(daysLeft.high, language),
  }));
}

/** The column of days left in a table of supplies. */
export const daysLeftColumn = <Row>(
  forecastOf: (row: Row) => Pick<SupplyForecast, 'daysLeft' | 'reason'> | undefined,
): Column<Row> => ({
  key: 'daysLeft',
  words: texts.daysLeft,
  value: (row) => {
    const forecast = forecastOf(row);
    return forecast === undefined ? null : daysLeftIn(forecast);
  },
});

/** What a page counter counts, in words. */
export const counterUnitIn = (unit: string | null): Words | string | null =>
  unit === null ? null : (counterUnitWords[unit] ?? unit);

/** How much a device is used a day, or why that is not known. */
export function pagesIn({ pages, pagesReason }: Pick<DeviceForecast, 'pages' | 'pagesReason'>): Words | string | null {
  if (pages === null) return reasonIn(pagesReason);
  const unit = counterUnitIn(pages.unit) ?? unnamedUnit;
  return inBoth(texts.perDay, (language) => ({
    count: formatNumber(pages.perDay, language),
    unit: typeof unit === 'string' ? unit : unit[language],
  }));
}
