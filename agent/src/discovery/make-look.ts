import { defaultSettings } from '../collectors/index.ts';
import { createProbe } from '../probe/index.ts';
import { systemClock } from '../report/clock.ts';
import { lookAtAll } from './look-at-all.ts';
import { Pace } from './pace.ts';
import type { Look } from './scanner.ts';

/** Looks over the real probe of this PC, as gently as the hub wants. */
export function makeLook(): Look {
  const probe = createProbe();
  const settings = defaultSettings({});
  const { now, monotonicMs } = systemClock;
  return async (hosts, { discovery: { communities, probesPerSecond, ports }, signal }) => {
    const pace = new Pace({ perSecond: probesPerSecond, monotonicMs });
    const found: Awaited<ReturnType<Look>> = [];
    await lookAtAll(hosts, { probe, settings, communities, ports, pace, signal, now }, (one) => {
      if (one !== null) found.push(one);
    });
    return found;
  };
}
