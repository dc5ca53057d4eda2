import { packSupplies, type ReadingRow, readingEveryMs } from '../store/index.ts';
import type { Seen } from './fold-device.ts';

/** A report waits in an outbox for seven days at most; what claims to be older has a clock that is wrong. */
const oldestMs = 8 * 86_400_000;

/** Pure: a reading as a point in the device's history. */
export function readingRow(
  device: string,
  { health, reasons, pageCount, pageCountUnit, supplies, observedAt }: Seen,
  received: number,
): ReadingRow {
  return {
    device,
    at: momentOf(Date.parse(observedAt), received),
    health,
    // Most devices are well.
    reasons: reasons.length === 0 ? '[]' : JSON.stringify(reasons),
    pageCount,
    pageCountUnit,
    supplies: packSupplies(supplies),
  };
}

/** When it was read by the agent's clock, which is not trusted: not later than it came, and not impossibly early. */
const momentOf = (observed: number, received: number): number =>
  observed <= received && received - observed <= oldestMs ? observed : received;

/** The points of one batch that say something new of their device, so that the store is not asked about each of them. */
export function newIn(rows: readonly ReadingRow[]): ReadingRow[] {
  const last = new Map<string, ReadingRow>();
  return rows.filter((row) => {
    const before = last.get(row.device);
    const old = before !== undefined && isSame(before, row) && isWithin(row.at - before.at);
    if (!old) last.set(row.device, row);
    return !old;
  });
}

const isWithin = (ms: number): boolean => ms >= 0 && ms < readingEveryMs;

const isSame = (a: ReadingRow, b: ReadingRow): boolean =>
  a.health === b.health &&
  a.reasons === b.reasons &&
  a.pageCount === b.pageCount &&
  a.pageCountUnit === b.pageCountUnit &&
  a.supplies === b.supplies;
