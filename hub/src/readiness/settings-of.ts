import { counterNeeds, defaultReadiness, needWeights, type ReadinessSettings } from '@motcua/policies';
import type { Settings } from '../config/index.ts';

/** `print=must,queue=off`: what is not named stays as it is by default. The text was checked with the settings. */
export function readinessSettings({
  readinessNeeds,
  readinessLimitedBelow,
}: Pick<Settings, 'readinessNeeds' | 'readinessLimitedBelow'>): ReadinessSettings {
  const said = new Map((readinessNeeds ?? '').split(',').map((part) => part.split('=') as [string, string]));
  const needs = Object.fromEntries(
    counterNeeds.map((need) => [
      need,
      needWeights.find((one) => one === said.get(need)) ?? defaultReadiness.needs[need],
    ]),
  );
  return { needs: needs as ReadinessSettings['needs'], limitedBelow: readinessLimitedBelow };
}
