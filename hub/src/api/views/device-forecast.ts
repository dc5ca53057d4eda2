import type { DeviceForecast, SupplyForecast } from '@motcua/contract';
import { type Forecast, forecastSupply, type LevelPoint, pagesPerDay } from '@motcua/policies';
import type { HistoryPoint, SupplyLevel } from '../../store/index.ts';

/** Pure: what the history of a device says of its supplies and its use. */
export function deviceForecast(history: readonly HistoryPoint[], now: number): DeviceForecast {
  // A device that could not be read tells of no supplies; they are still in it.
  const latest = history.findLast(({ supplies }) => supplies.length > 0)?.supplies ?? [];
  const counters = history.map(({ at, pageCount, pageCountUnit }) => ({ at, count: pageCount, unit: pageCountUnit }));
  const { pages, reason } = pagesPerDay(whenRead(counters), { now });
  return {
    supplies: latest.map((supply) => supplyForecast(supply, levelsOf(history, supply.index), now)),
    pages:
      pages === null ? null : { ...pages, perDay: tenth(pages.perDay), from: isoOf(pages.from), to: isoOf(pages.to) },
    pagesReason: reason,
  };
}

function supplyForecast(
  { index, description, percent, levelState }: SupplyLevel,
  levels: readonly LevelPoint[],
  now: number,
): SupplyForecast {
  return { index, description, percent, levelState, ...rounded(forecastSupply(levels, { now })) };
}

/** A counter that was there once and is not now belongs to a device that could not be read just now. */
const whenRead = <Counter extends { count: number | null }>(counters: readonly Counter[]): readonly Counter[] =>
  counters.some(({ count }) => count !== null) ? counters.filter(({ count }) => count !== null) : counters;

const levelsOf = (history: readonly HistoryPoint[], index: string): LevelPoint[] =>
  history.flatMap(({ at, supplies }) =>
    supplies.filter((supply) => supply.index === index).map((supply) => ({ at, percent: exactPercent(supply) })),
  );

/** The raw level is finer than the whole percent that people read. */
function exactPercent({ percent, levelState, rawLevel, rawMax }: SupplyLevel): number | null {
  if (percent === null || levelState !== 'measured' || rawLevel === null || rawMax === null || rawMax <= 0)
    return percent;
  return Math.min(100, (100 * rawLevel) / rawMax);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const rounded = ({ daysLeft, reason }: Forecast): Pick<SupplyForecast, 'daysLeft' | 'reason'> => ({
  daysLeft:
    daysLeft === null ? null : { low: tenth(daysLeft.low), likely: tenth(daysLeft.likely), high: tenth(daysLeft.high) },
  reason,
});

/** RFC 3339 of milliseconds since 1970. */
export const isoOf = (at: number): string => new Date(at).toISOString();
