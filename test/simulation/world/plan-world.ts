import { type City, portalKey, type SimAgent } from './city.ts';
import { planFaults } from './plan-faults.ts';
import { planPeople } from './plan-people.ts';
import { planWorks } from './plan-works.ts';
import { drawOf } from './random.ts';
import { day, hour, minute, second, start } from './time.ts';
import type { Silence, Truth } from './truth.ts';

/** How a world is drawn. */
export interface WorldOptions {
  seed: number;
  days: number;
  /** How often things happen, in hundredths of what is usual here. */
  rate?: number;
}

/** Mean times between two power cuts of a PC, and two cuts of the line or the power of a whole place. */
const meanPower = 120 * day;
const meanLine = 90 * day;

/** Everything that happens in a city, from a seed. */
export function planWorld(city: City, { seed, days, rate = 100 }: WorldOptions): Truth {
  const span = { seed, from: start, to: start + days * day, slower: 100 / rate };
  const devices = city.agents.flatMap((agent) => agent.devices);
  const usual = devices.flatMap((device) => planFaults(device, span));
  const byUnit = Map.groupBy(usual, ({ device }) => device.unit);
  const planned = [...Map.groupBy(devices, ({ unit }) => unit)].map(([unit, own]) =>
    planWorks(unit, { ...span, devices: own, faults: byUnit.get(unit) ?? [] }),
  );
  const works = planned.flatMap((one) => one.works);
  const faults = [...usual, ...planned.flatMap((one) => one.faults)];
  const silences = [...Map.groupBy(city.agents, ({ unit }) => unit)].flatMap(([unit, agents]) =>
    planSilences(unit, { agents, ...span }),
  );
  const { reports, steps } = planPeople({ devices: devices.filter(({ key }) => key !== portalKey), faults, ...span });
  const portalOutages = planPortalOutages(span);
  return {
    ...span,
    devices,
    faults,
    silences,
    works,
    reports,
    steps,
    portalOutages,
    mailOutages: planMailOutages(span),
  };
}

type Span = { seed: number; from: number; to: number; slower: number };

/** Silences of the agents of one unit, none of an agent over another of its own. */
function planSilences(unit: string, { agents, ...span }: Span & { agents: readonly SimAgent[] }): Silence[] {
  const whole = cuts(`place|${unit}`, { ...span, mean: meanLine, least: 3 * minute, most: 6 * hour });
  const places = whole.flatMap(({ cut, draw }) => {
    const why = draw.percent(30) ? ('power' as const) : ('line' as const);
    // After a cut each finds its way back by itself.
    return agents.map(({ id }) => ({ agent: id, why, ...cut, to: cut.to + draw.between(1, 30) * second }));
  });
  const single = agents.flatMap(({ id }) =>
    cuts(`pc|${id}`, { ...span, mean: meanPower, least: 2 * minute, most: 3 * hour })
      .filter(({ cut }) => !places.some((place) => cut.from < place.to + hour && place.from < cut.to + hour))
      .map(({ cut }) => ({ agent: id, why: 'power' as const, ...cut })),
  );
  return [...places, ...single];
}

function cuts(
  name: string,
  { seed, from, to, slower, mean, least, most }: Span & { mean: number; least: number; most: number },
) {
  const draw = drawOf(seed, name);
  const found = [];
  let at = from + hour + draw.wait(mean * slower);
  while (at < to - 3 * day) {
    const cut = { from: at, to: at + draw.between(least / second, most / second) * second };
    found.push({ cut, draw });
    at = cut.to + 3 * hour + draw.wait(mean * slower);
  }
  return found;
}

/** The mail server is away three times in ninety days, for up to five hours. */
function planMailOutages(span: Span): { from: number; to: number }[] {
  return cuts('mail', { ...span, slower: 1, mean: 30 * day, least: 5 * minute, most: 5 * hour }).map(({ cut }) => cut);
}

/** The portal is away now and then, from less than its hold time to some hours. */
function planPortalOutages(span: Span): { from: number; to: number }[] {
  return cuts('portal', { ...span, slower: 1, mean: 20 * day, least: 2 * minute, most: 5 * hour }).map(
    ({ cut }) => cut,
  );
}
