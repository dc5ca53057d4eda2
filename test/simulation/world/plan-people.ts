import type { SimDevice } from './city.ts';
import { drawOf } from './random.ts';
import { day, hour, minute } from './time.ts';
import type { PersonReport, PersonStep, TruthFault } from './truth.ts';

interface People {
  reports: PersonReport[];
  steps: PersonStep[];
}

/**
 * What people do about it. Of long faults half are worked on, and of these one in four is called mended, accepted and closed
 * while it is not; some faults are reported by people as well, and now and then somebody reports a device that is well.
 */
export function planPeople({
  devices,
  faults,
  seed,
  from,
  to,
}: {
  devices: readonly SimDevice[];
  faults: readonly TruthFault[];
  seed: number;
  from: number;
  to: number;
}): People {
  const found: People = { reports: [], steps: [] };
  for (const fault of faults) {
    const draw = drawOf(seed, `people|${fault.device.agent}|${fault.device.key}|${fault.from}`);
    const { device } = fault;
    if (draw.percent(6))
      report(found, { device, at: fault.from + draw.between(1, 30) * minute, reason: 'reported' }, fault.to);
    if (fault.to - fault.from < 4 * hour || draw.percent(50)) continue;
    const begun = fault.from + draw.between(40, 180) * minute;
    found.steps.push({ device, at: begun, verb: 'assign' }, { device, at: begun + 10 * minute, verb: 'start' });
    if (draw.percent(25)) mend(found.steps, device, begun + draw.between(15, 50) * minute);
  }
  const draw = drawOf(seed, 'false alarms');
  for (let at = from + draw.wait(day); at < to - 8 * day; at += draw.wait(day)) {
    const reason = draw.percent(50) ? 'reported' : 'unexplained';
    report(found, { device: draw.one(devices), at, reason }, at + draw.between(2, 30) * hour);
  }
  return found;
}

/** Whoever reports is answered in the end: what readings do not close people do. */
function report({ reports, steps }: People, one: PersonReport, over: number): void {
  reports.push(one);
  mend(steps, one.device, Math.max(over, one.at) + day);
}

function mend(steps: PersonStep[], device: SimDevice, at: number): void {
  const verbs = ['assign', 'start', 'resolve', 'accept', 'close'] as const;
  steps.push(...verbs.map((verb, index) => ({ device, at: at + index * minute, verb })));
}
