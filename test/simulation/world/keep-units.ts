import type { City } from './city.ts';
import type { Truth } from './truth.ts';

/** Some units of a city with what happens in them in the whole: what went wrong there can be looked at in a minute. */
export function keepUnits(
  { city, truth }: { city: City; truth: Truth },
  only: readonly string[] | undefined,
): { city: City; truth: Truth } {
  if (only === undefined) return { city, truth };
  const units = new Set(only);
  const agents = city.agents.filter(({ unit }) => units.has(unit));
  const ids = new Set(agents.map(({ id }) => id));
  const ofOne = <One extends { device: { agent: string } }>(list: readonly One[]) =>
    list.filter(({ device }) => ids.has(device.agent));
  return {
    city: { ...city, agents },
    truth: {
      ...truth,
      devices: truth.devices.filter(({ agent }) => ids.has(agent)),
      faults: ofOne(truth.faults),
      silences: truth.silences.filter(({ agent }) => ids.has(agent)),
      reports: ofOne(truth.reports),
      steps: ofOne(truth.steps),
      works: truth.works.filter(({ unit }) => units.has(unit)),
    },
  };
}
