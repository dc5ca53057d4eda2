import type { Db } from '../store.ts';
import { type SupplyLevel, unpackSupplies } from './supply-levels.ts';

/** A point in a device's history. */
export interface HistoryPoint {
  /** Milliseconds since 1970. */
  at: number;
  health: string;
  reasons: string[];
  pageCount: number | null;
  pageCountUnit: string | null;
  supplies: SupplyLevel[];
}

/** The points of a device from a moment on and before another, oldest first. */
export async function listReadings(
  db: Db,
  { device, from, to, limit }: { device: string; from: number; to: number; limit: number },
): Promise<HistoryPoint[]> {
  const rows = await db
    .selectFrom('device_reading')
    .selectAll()
    .where('device_id', '=', device)
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at')
    .limit(limit)
    .execute();
  return rows.map(({ at, health, reasons, page_count, page_count_unit, supplies }) => ({
    at,
    health,
    reasons: JSON.parse(reasons) as string[],
    pageCount: page_count,
    pageCountUnit: page_count_unit,
    supplies: unpackSupplies(supplies),
  }));
}

/** The last points of a device before a moment, oldest first: what a forecast is made from. */
export async function lastReadings(
  db: Db,
  { device, from, to, limit }: { device: string; from: number; to: number; limit: number },
): Promise<HistoryPoint[]> {
  const newest = await db
    .selectFrom('device_reading')
    .select('at')
    .where('device_id', '=', device)
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at', 'desc')
    .offset(limit - 1)
    .limit(1)
    .executeTakeFirst();
  return listReadings(db, { device, from: newest?.at ?? from, to, limit });
}
