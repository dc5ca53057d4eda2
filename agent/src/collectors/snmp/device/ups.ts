import { upsMib } from '../../../mib/subtrees.ts';
import { fromOne } from '../../../mib/word.ts';
import type { Answers } from './answers.ts';
import type { ProbedUps } from './device.ts';

const batteryWords = fromOne('unknown batteryNormal batteryLow batteryDepleted');
const sourceWords = fromOne('other none normal bypass battery booster reducer');
/** upsAlarmBatteryBad (RFC 1628, 2.6). */
const batteryBad = '1.3.6.1.2.1.33.1.6.3.1';

/** What a UPS says by UPS-MIB (RFC 1628), or by a copy of it that a vendor keeps under its own number. */
export function readUpsMib(answers: Answers, root = upsMib): ProbedUps | null {
  const number = (path: string) => answers.number(`${root}.${path}`);
  const loads = answers.under(`${root}.4.4.1.5`).flatMap(({ oid }) => percent(answers.number(oid)) ?? []);
  const source = number('4.1.0');
  const alarms = number('6.1.0');
  const ups: ProbedUps = {
    batteryChargePercent: percent(number('2.4.0')),
    runtimeMinutes: minutes(number('2.3.0')),
    loadPercent: onePhaseOrAll(loads),
    onBattery: onBattery(source, number('2.2.0')),
    replaceBattery: replace(answers, root, alarms),
    outputSource: source === null ? null : (sourceWords.get(source) ?? String(source)),
    batteryStatus: batteryWords.get(number('2.1.0') ?? 0) ?? null,
    alarms,
  };
  return saysSomething(ups) ? ups : null;
}

/** A UPS of which nothing is known is none. */
export const saysSomething = ({ batteryChargePercent, runtimeMinutes, loadPercent, outputSource }: ProbedUps) =>
  batteryChargePercent !== null || runtimeMinutes !== null || loadPercent !== null || outputSource !== null;

/** Percent of battery or load; an overloaded UPS says more than 100, and a field of ones says nothing. */
export const percent = (raw: number | null): number | null => (raw === null || raw < 0 || raw > 1_000 ? null : raw);

/** Minutes; all ones in 16 or 32 bits is "no time" (not in RFC 1628, but in the field). */
export const minutes = (raw: number | null): number | null =>
  raw === null || raw < 0 || raw === 65_535 || raw >= 2_147_483_647 ? null : Math.round(raw * 100) / 100;

/** One load is a number, those of several phases are a list. */
export const onePhaseOrAll = (loads: readonly number[]): number | number[] | null =>
  loads.length > 1 ? [...loads] : (loads[0] ?? null);

/**
 * Bypass is neither on line nor on battery: the load runs, without its safety net. Where the source is not told, the seconds
 * on battery are: 0 is "not on battery" (RFC 1628, upsSecondsOnBattery).
 */
function onBattery(source: number | null, seconds: number | null): boolean | null {
  if (source === 5) return true;
  if (source !== null) return source >= 3 && source <= 7 ? false : null;
  return seconds === null || seconds < 0 ? null : seconds > 0;
}

/** upsAlarmTable lists what is active; none active means that the battery is not bad. */
function replace(answers: Answers, root: string, alarms: number | null): boolean | null {
  const bad = answers.under(`${root}.6.2.1.2`).some(({ value }) => value === batteryBad);
  return bad ? true : alarms === 0 ? false : null;
}
