/** Asia/Ho_Chi_Minh, which has no summer time. */
const offsetMinutes = 7 * 60;
const day = 24 * 60;

/** Minute of the day in Asia/Ho_Chi_Minh. */
export const minuteOfDay = (now: number): number => (Math.floor(now / 60_000) + offsetMinutes) % day;

/** Minutes until quiet hours end; 0 outside them. From and to the same minute is never. */
export function minutesLeft({ from, to }: { from: number; to: number }, minute: number): number {
  const length = (to - from + day) % day;
  const gone = (minute - from + day) % day;
  return gone < length ? length - gone : 0;
}
