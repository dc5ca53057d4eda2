import type { DeviceForecast } from '@motcua/contract';
import { type Db, lastReadings } from '../store/index.ts';
import { deviceForecast } from './views/device-forecast.ts';

/** Half a year has several cartridges of most printers in it. */
const historyMs = 180 * 86_400_000;
/** Points of a device that changes all the time; the newest count. */
const mostPoints = 2000;

/** What the history of a device says of its supplies and its use, as of now. */
export async function readForecast(db: Db, device: string, now: number): Promise<DeviceForecast> {
  const history = await lastReadings(db, { device, from: now - historyMs, to: now + 1, limit: mostPoints });
  return deviceForecast(history, now);
}
