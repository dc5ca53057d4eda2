import type { SimDevice } from './city.ts';
import { type Failure, failures } from './failures.ts';
import { type Draw, drawOf } from './random.ts';
import { day, hour, minute, second } from './time.ts';
import type { TruthFault } from './truth.ts';

interface Span {
  seed: number;
  from: number;
  to: number;
  /** Times as long between two failures as usual. */
  slower: number;
}

/** Mean time between two failures of a device; far worse than any real one, so that much happens. */
const meanBetween: Partial<Record<SimDevice['kind'], number>> = { printer: 25 * day, scanner: 35 * day };
const otherMean = 50 * day;
/** No fault begins so late that its hold time, its end and their notices would not fall into the run. */
const calmEnd = 8 * day;

/** The faults of one device: one after another, some with a second reason inside, some as a device that flaps. */
export function planFaults(device: SimDevice, { seed, from, to, slower }: Span): TruthFault[] {
  const kinds = failures[device.kind] ?? [];
  const draw = drawOf(seed, `faults|${device.agent}|${device.key}`);
  const mean = (meanBetween[device.kind] ?? otherMean) * slower;
  const found: TruthFault[] = [];
  if (kinds.length === 0) return found;
  let at = inHours(from + draw.wait(mean), draw);
  while (at < to - calmEnd) {
    const next = episode(device, { at, failure: draw.one(kinds), kinds, draw });
    found.push(...next);
    const end = Math.max(...next.map((fault) => fault.to));
    const rest = next.some(({ flaps }) => flaps) ? 3 * hour : 20 * minute;
    at = inHours(end + rest + draw.wait(mean), draw);
  }
  return found;
}

interface Episode {
  at: number;
  failure: Failure;
  kinds: readonly Failure[];
  draw: Draw;
}

function episode(device: SimDevice, { at, failure, kinds, draw }: Episode): TruthFault[] {
  const { reason, level } = failure;
  if (level === 'down' && draw.percent(5)) return flap(device, { at, failure, draw });
  // Most are short: the longest time is drawn twice.
  const most = draw.between(failure.least, failure.most);
  const first = { device, reason, level, from: at, to: at + draw.between(failure.least, most) };
  const other = draw.one(kinds);
  if (other.reason === reason || first.to - first.from < hour || !draw.percent(15)) return [first];
  const inside = first.from + draw.between(10 * minute, Math.floor((first.to - first.from) / 2));
  const last = Math.min(inside + draw.between(other.least, other.most), first.to + 6 * hour);
  return [first, { device, reason: other.reason, level: other.level, from: inside, to: last }];
}

/** Down and up again, never up for long enough that three readings in a row are healthy. */
function flap(device: SimDevice, { at, failure, draw }: Omit<Episode, 'kinds'>): TruthFault[] {
  const { reason, level } = failure;
  const found: TruthFault[] = [];
  let from = at;
  for (let left = draw.between(3, 15); left > 0; left--) {
    const to = from + draw.between(61, 240) * second;
    found.push({ device, reason, level, from, to, flaps: true });
    from = to + draw.between(32, 55) * second;
  }
  return found;
}

/** Four of five failures come while people work: between seven and five, not on a Sunday. */
function inHours(at: number, draw: Draw): number {
  if (draw.percent(20)) return at;
  const midnight = Math.floor((at + 7 * hour) / day) * day - 7 * hour;
  const sunday = new Date(midnight + 12 * hour).getUTCDay() === 0;
  const moved = midnight + draw.between(7 * 3600, 17 * 3600) * second;
  const when = moved >= at ? moved : moved + day;
  return sunday ? when + day : when;
}
