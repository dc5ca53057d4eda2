import { dayMs } from '../forecast/forecast-supply.ts';
import type { StockRow } from '../procurement/parameters.ts';
import type { Quarter } from './quarter.ts';

/** A supply in a device, with how long it lasts. */
export interface SupplyInUse {
  unit: string;
  device: string;
  deviceName: string | null;
  /** What the device says that it is, with its part number in most cases. */
  description: string | null;
  percent: number | null;
  daysLeft: { low: number; likely: number; high: number } | null;
  reason: string | null;
}

/** What a unit needs of one part in a quarter. */
export interface ConsumableNeed {
  unit: string;
  part: string;
  devices: number;
  /** Supplies that run out before the quarter, and in it: likely, and at most. */
  before: number;
  likely: number;
  most: number;
  /** What lies in the cupboard; null when nobody has said, and then what to buy is not known either. */
  stock: number | null;
  toBuy: number | null;
}

/** What to buy for a quarter, and what cannot be told. */
export interface ConsumablePlan {
  needs: ConsumableNeed[];
  unknown: (Pick<SupplyInUse, 'unit' | 'device' | 'deviceName' | 'description'> & { reason: string })[];
}

/** Spare parts for a quarter from forecasts, by unit and part: what runs out until its end, less what lies in stock. */
export function planConsumables(
  supplies: readonly SupplyInUse[],
  { quarter, stock, now }: { quarter: Quarter; stock: readonly StockRow[]; now: number },
): ConsumablePlan {
  const known = supplies.filter(({ daysLeft, description }) => daysLeft !== null && description !== null);
  const groups = Map.groupBy(known, ({ unit, description }) => `${unit}\u0000${description}`);
  const needs = [...groups].map(([, of]) => needOf(of as [SupplyInUse, ...SupplyInUse[]], { quarter, stock, now }));
  return {
    needs: needs.filter(({ before, most }) => before + most > 0).sort(byUnitAndPart),
    unknown: supplies
      .filter((supply) => !known.includes(supply))
      .map(({ unit, device, deviceName, description, reason }) => ({
        ...{ unit, device, deviceName, description, reason: reason ?? 'not-measured' },
      }))
      .sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : 0)),
  };
}

interface Asked {
  quarter: Quarter;
  stock: readonly StockRow[];
  now: number;
}

function needOf(of: readonly [SupplyInUse, ...SupplyInUse[]], { quarter, stock, now }: Asked): ConsumableNeed {
  const [{ unit, description }] = of;
  const part = description ?? '';
  const until = (at: number, days: 'low' | 'likely') =>
    of.reduce((sum, supply) => sum + changesUntil(supply, { days, left: (at - now) / dayMs }), 0);
  const before = until(quarter.from, 'likely');
  const likely = until(quarter.to, 'likely') - before;
  const rows = stock.filter((row) => row.unit === unit && part.toLowerCase().includes(row.partNumber.toLowerCase()));
  const inStock = rows.length === 0 ? null : rows.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    ...{ unit, part, devices: new Set(of.map(({ device }) => device)).size, before, likely },
    most: Math.max(likely, until(quarter.to, 'low') - before),
    stock: inStock,
    toBuy: inStock === null ? null : Math.max(0, before + likely - inStock),
  };
}

/** How often a supply runs out within some days, when each new one lasts as a full one of today would. */
function changesUntil(
  { daysLeft, percent }: SupplyInUse,
  { days, left }: { days: 'low' | 'likely'; left: number },
): number {
  const first = daysLeft?.[days] ?? Number.POSITIVE_INFINITY;
  if (left < first) return 0;
  const full = percent !== null && percent > 0 && first > 0 ? (first * 100) / percent : Number.POSITIVE_INFINITY;
  return 1 + (Number.isFinite(full) ? Math.floor((left - first) / full) : 0);
}

const byUnitAndPart = (a: ConsumableNeed, b: ConsumableNeed): number =>
  a.unit === b.unit ? (a.part < b.part ? -1 : 1) : a.unit < b.unit ? -1 : 1;
