import type { SimDevice } from './city.ts';
import { failures } from './failures.ts';
import { drawOf } from './random.ts';
import { day, hour, minute } from './time.ts';
import type { PlannedWork, TruthFault } from './truth.ts';

interface Span {
  seed: number;
  from: number;
  to: number;
  slower: number;
}

const meanBetween = 150 * day;

/** Work that is announced a day before in a unit, with what it puts out of order there; some of that outlasts it. */
export function planWorks(
  unit: string,
  { devices, faults, ...span }: Span & { devices: readonly SimDevice[]; faults: readonly TruthFault[] },
): { works: PlannedWork[]; faults: TruthFault[] } {
  const draw = drawOf(span.seed, `work|${unit}`);
  const found: { works: PlannedWork[]; faults: TruthFault[] } = { works: [], faults: [] };
  let at = span.from + 2 * day + draw.wait(meanBetween * span.slower);
  while (at < span.to - 9 * day) {
    const work = { unit, announced: at - day, from: at, to: at + draw.between(60, 300) * minute };
    found.works.push(work);
    for (const device of devices) {
      const [failure] = (failures[device.kind] ?? []).filter(({ level }) => level === 'down');
      if (failure === undefined || device.key === 'pc' || !draw.percent(50)) continue;
      const from = work.from + draw.between(2, 30) * minute;
      const to = draw.percent(20) ? work.to + draw.between(60, 600) * minute : work.to - draw.between(5, 20) * minute;
      const isFree = !faults.some(
        (one) => one.device === device && one.from < to + 3 * hour && one.to > from - 3 * hour,
      );
      if (isFree) found.faults.push({ device, reason: failure.reason, level: 'down', from, to });
    }
    at = work.to + 2 * day + draw.wait(meanBetween * span.slower);
  }
  return found;
}
