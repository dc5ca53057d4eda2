import { reasonOf } from '@motcua/contract';
import type { ProbedUps } from './device.ts';

/** Pure: reasons of a UPS. One that says neither where its output comes from nor how its battery is, is not known to be well. */
export function judgeUps(ups: ProbedUps | null): string[] {
  if (ups === null || (ups.onBattery === null && ups.outputSource === null && ups.batteryStatus === null))
    return ['device-state-untold'];
  const load = Array.isArray(ups.loadPercent) ? Math.max(...ups.loadPercent) : ups.loadPercent;
  const keywords = [
    ...(ups.onBattery === true ? ['upsOutputSource=battery'] : []),
    ...(/bypass/i.test(ups.outputSource ?? '') ? ['upsOutputSource=bypass'] : []),
    ...(ups.outputSource === 'none' || ups.outputSource === 'off' ? ['upsOutputSource=none'] : []),
    ...(ups.batteryStatus === null ? [] : [`upsBatteryStatus=${ups.batteryStatus}`]),
    ...(ups.replaceBattery === true ? ['upsAlarmBatteryBad'] : []),
    ...(load !== null && load > 100 ? ['upsAlarmOutputOverload'] : []),
  ];
  return [...new Set(keywords.flatMap((keyword) => reasonOf('RFC 1628', keyword)?.code ?? []))];
}
