import { seededRandom } from '../../../support/random.ts';

/** Who is hit: a hub, the database, the broker where there is one of its own, or one of the processes in which agents run. */
export type Target = 'hub1' | 'hub2' | 'postgres' | 'mosquitto' | `agents${number}`;

/** Killed and started again; stopped in the middle of whatever it does; or asked to end, and started again. */
export type How = 'kill' | 'stop' | 'restart';

/** One blow; the target is down until `atMs + downMs`, and is not hit again before. */
export interface Event {
  atMs: number;
  target: Target;
  how: How;
  downMs: number;
}

/** From then on the device of an agent is in this health. */
export interface Flip {
  atMs: number;
  agent: number;
  health: 'down' | 'ok';
}

export interface CityPlan {
  events: Event[];
  flips: Flip[];
}

export interface CitySize {
  minutes: number;
  agents: number;
  processes: number;
  /** Whether a Mosquitto stands between agents and hubs, or each hub has its own broker. */
  mosquitto?: boolean;
}

/** Time in which a target that is up again is left alone, so that the run makes progress whatever is drawn. */
const restMs = 2500;

/** The same for the same seed: what is done to whom, and what the devices go through meanwhile. */
export function planCity({ seed, ...size }: CitySize & { seed: number }): CityPlan {
  return { events: planEvents(seededRandom(seed), size), flips: planFlips(seededRandom(seed + 1), size) };
}

function planEvents(
  { below, between }: ReturnType<typeof seededRandom>,
  { minutes, processes, mosquitto = false }: CitySize,
): Event[] {
  const targets: Target[] = [
    // Hubs are what this is about: they are drawn more often than one of many agents.
    ...(['hub1', 'hub2', 'hub1', 'hub2', 'postgres'] as const),
    ...(mosquitto ? (['mosquitto'] as const) : []),
    ...Array.from({ length: processes }, (_, index) => `agents${index}` as const),
  ];
  const freeAt = new Map<Target, number>();
  const events: Event[] = [];
  for (let atMs = 1000; atMs < minutes * 60_000; atMs += between(100, 1000)) {
    const target = targets[below(targets.length)] ?? 'hub1';
    const how = (['kill', 'kill', 'kill', 'kill', 'stop', 'restart'] as const)[below(6)] ?? 'kill';
    const longest = target === 'postgres' || target === 'mosquitto' ? 4000 : 12_000;
    const downMs = below(3) > 0 ? between(0, 1500) : between(1500, longest);
    if ((freeAt.get(target) ?? 0) > atMs) continue;
    freeAt.set(target, atMs + downMs + restMs);
    events.push({ atMs, target, how, downMs });
  }
  return events;
}

function planFlips({ between }: ReturnType<typeof seededRandom>, { minutes, agents }: CitySize): Flip[] {
  const flips = Array.from({ length: agents }, (_, agent) => {
    const own: Flip[] = [];
    let health: Flip['health'] = 'ok';
    for (let atMs = between(2000, 20_000); atMs < minutes * 60_000; atMs += between(2000, 20_000)) {
      health = health === 'ok' ? 'down' : 'ok';
      own.push({ atMs, agent, health });
    }
    return own;
  });
  return flips.flat().toSorted((a, b) => a.atMs - b.atMs || a.agent - b.agent);
}

/** How many processes are killed; a database is one, though it is many. */
export const killsIn = ({ events }: CityPlan): number => events.filter(({ how }) => how === 'kill').length;
