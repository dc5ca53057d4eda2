import type { Health, Language, Words } from '@motcua/contract';
import { healthTexts, valueTexts } from '../texts/values.ts';
import type { Cell, CellType } from './view.ts';

const zone = 'Asia/Ho_Chi_Minh';
const locale: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A number as it is written in a language: 1.234,5 or 1,234.5. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: 6 }).format(value);

/** An instant as dd/mm/yyyy hh:mm in Vietnam; a text that is none stays as it is. */
export const formatInstant = (value: string): string =>
  formatSecond(value).replace(/^(\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}):\d{2}$/, '$1');

/** An instant as dd/mm/yyyy hh:mm:ss in Vietnam; a text that is none stays as it is. */
export function formatSecond(value: string): string {
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return value;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const time = [part('hour'), part('minute'), part('second')].join(':');
  return `${part('day')}/${part('month')}/${part('year')} ${time}`;
}

/** A calendar date as dd/mm/yyyy. */
export const formatDate = (value: string): string => value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** Names come from devices and files: what would steer a terminal must not reach it. */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** A value as a person reads it. */
export function formatCell(value: Cell | Words, type: CellType, language: Language): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'object') return plainText(value[language]);
  if (typeof value === 'boolean') return valueTexts[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return type === 'number' ? formatNumber(value, language) : String(value);
  if (type === 'instant') return formatInstant(value);
  if (type === 'date') return formatDate(value);
  if (type === 'health') return healthTexts[value as Health]?.[language] ?? plainText(value);
  return plainText(value);
}
