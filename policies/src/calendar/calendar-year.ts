import type { IsoDate } from '@motcua/inventory';
import type { Confidence } from '../standard.ts';
import vn2025 from './years/vn-2025.json' with { type: 'json' };
import vn2026 from './years/vn-2026.json' with { type: 'json' };
import vn2027 from './years/vn-2027.json' with { type: 'json' };

interface Sourced {
  name: string;
  source: string;
  confidence: Confidence;
}

/** The days of one year that are not worked although their weekday is, and the other way round. */
export interface CalendarYear {
  year: number;
  /** `official`: announced; `computed`: from the law and the lunar calendar, until it is announced. */
  status: 'official' | 'computed';
  /** Both days included. */
  off: readonly (Sourced & { from: IsoDate; to: IsoDate })[];
  worked: readonly (Sourced & { date: IsoDate })[];
}

/** Vietnam's public holidays and swapped days, as far as they are known. */
export const vietnamYears = [vn2025, vn2026, vn2027] as readonly CalendarYear[];
