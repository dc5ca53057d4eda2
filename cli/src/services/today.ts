import type { IsoDate } from '@motcua/inventory';

/** The calendar date of an instant in Vietnam, where a day begins seven hours before UTC's. */
export const dayOf = (now: Date): IsoDate =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
