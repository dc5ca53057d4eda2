import type { WanLinkVersion } from '@motcua/contract';
import { monthWindow } from './month-window.ts';

/** A part of a month in which one carrier answered for a line by one contract and one target. */
export interface MonthPart {
  name: string;
  carrier: string;
  contract: string | null;
  targetPercent: number | null;
  /** First day of the part, and the first day after it; null where it goes on beyond the month. */
  partFrom: string | null;
  partTo: string | null;
  /** Milliseconds since 1970; the end is not part of it. Later than now nothing is counted. */
  from: number;
  to: number;
}

/**
 * The parts of a month. Versions that follow each other with the same carrier, contract and target are one part: who
 * answers for the line is judged by all of the time he answered for it in the month.
 */
export function monthParts(
  versions: readonly WanLinkVersion[],
  { month, now }: { month: string; now: number },
): MonthPart[] {
  const first = `${month}-01`;
  const after = nextMonth(month);
  const inside = versions.filter(
    ({ validFrom, validTo }) => validFrom < after && (validTo === null || validTo > first),
  );
  return inside.reduce<WanLinkVersion[]>(joined, []).map((version) => {
    const { name, carrier, contract, targetPercent, validFrom, validTo } = version;
    return {
      ...{ name, carrier, contract, targetPercent },
      partFrom: validFrom > first ? validFrom : null,
      partTo: validTo !== null && validTo < after ? validTo : null,
      ...monthWindow(month, { validFrom, validTo, now }),
    };
  });
}

function joined(parts: WanLinkVersion[], version: WanLinkVersion): WanLinkVersion[] {
  const last = parts.at(-1);
  const goesOn =
    last !== undefined &&
    last.validTo === version.validFrom &&
    last.carrier === version.carrier &&
    last.contract === version.contract &&
    last.targetPercent === version.targetPercent;
  // Under the name that it had last.
  return goesOn ? [...parts.slice(0, -1), { ...version, validFrom: last.validFrom }] : [...parts, version];
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}
