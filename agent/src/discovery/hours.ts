/** Vietnam has one time zone and no summer time; an agent's PC may be set to another. */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** Hours of a working day, such as 08:00 to 17:00. */
export interface Hours {
  from: string;
  to: string;
  days?: 'working' | 'every' | undefined;
}

/**
 * Milliseconds until a scan may run; 0 when it may now. Which days are holidays an agent does not know,
 * and on one of them the devices are asleep and nobody is disturbed.
 */
export function msUntilOpen(nowMs: number, { from, to, days = 'working' }: Hours): number {
  const [open, close] = [toMs(from), toMs(to)];
  if (close <= open) return dayMs; // no hours at all; looked at again tomorrow
  const local = nowMs + offsetMs;
  for (let day = 0; day < 8; day += 1) {
    const midnight = Math.floor(local / dayMs) * dayMs + day * dayMs;
    const weekday = new Date(midnight).getUTCDay();
    const isFree = days === 'working' && (weekday === 0 || weekday === 6);
    if (isFree || local >= midnight + close) continue;
    return Math.max(0, midnight + open - local);
  }
  return dayMs;
}

const toMs = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return Math.min(dayMs, (hours * 60 + minutes) * 60_000);
};
