import type { Device } from '../model.ts';
import type { Draw } from './draw.ts';
import { exemplar } from './lacking.ts';

/** How the 128 of the press is read: broken devices, or units with a broken device. */
export type BrokenUnit = 'device' | 'unit';

const total = 128;
const mostInOneUnit: Record<BrokenUnit, number> = { device: 3, unit: 1 };

/** Tags of the devices that stand broken. */
export function pickBroken(draw: Draw, devices: readonly Device[], brokenUnit: BrokenUnit): Set<string> {
  const unitOf = new Map(devices.map(({ tag, unit }) => [tag, unit]));
  const perUnit = new Map<string, number>([[exemplar, mostInOneUnit[brokenUnit]]]);
  const broken = new Set<string>();
  for (const tag of draw.rank('broken', unitOf.keys())) {
    if (broken.size === total) break;
    const unit = unitOf.get(tag) ?? '';
    const already = perUnit.get(unit) ?? 0;
    if (already >= mostInOneUnit[brokenUnit]) continue;
    perUnit.set(unit, already + 1);
    broken.add(tag);
  }
  return broken;
}
