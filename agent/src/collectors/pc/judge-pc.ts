import type { PcReading } from '@motcua/contract';

type Measures = Pick<PcReading, 'disks' | 'memoryUsedRatio' | 'loadRatio' | 'clockSkewMs' | 'rebootPending'>;

/** Pure: reasons from measures. The thresholds are those that the reason table names. */
export function pcReasons({ disks, memoryUsedRatio, loadRatio, clockSkewMs, rebootPending }: Measures): string[] {
  const filling = ({ usedRatio, fullInDays }: PcReading['disks'][number]) =>
    usedRatio >= 0.9 || (fullInDays !== null && fullInDays <= 7);
  const rules: readonly (readonly [string, boolean])[] = [
    ['disk-full', disks.some(({ usedRatio }) => usedRatio >= 0.98)],
    ['disk-nearly-full', disks.some((disk) => disk.usedRatio < 0.98 && filling(disk))],
    ['memory-short', memoryUsedRatio !== null && memoryUsedRatio > 0.9],
    ['load-high', loadRatio !== null && loadRatio >= 2],
    ['clock-wrong', clockSkewMs !== null && Math.abs(clockSkewMs) >= 60_000],
    ['reboot-pending', rebootPending === true],
    // A PC of which neither memory nor disks are known is not a healthy one.
    ['not-read', memoryUsedRatio === null || disks.length === 0],
  ];
  return rules.filter(([, holds]) => holds).map(([code]) => code);
}
