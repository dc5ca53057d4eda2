import { seededRandom } from '../../../support/random.ts';

/** What the city stands on: embedded brokers and SQLite on one machine; the same and PostgreSQL; Mosquitto and PostgreSQL. */
export type Stack = 'sqlite' | 'postgres' | 'mosquitto';

/** Who is hit: a hub, the database, the broker where there is one of its own, or one of the processes in which agents run. */
export type Target = 'hub1' | 'hub2' | 'postgres' | 'mosquitto' | `agents${number}`;

/**
 * Killed and started again; stopped in the middle of whatever it does; asked to end, and started again; cut off, its link down;
 * its disk full to the last block; its clock set.
 */
export const hows = ['kill', 'stop', 'restart', 'cut', 'full', 'clock'] as const;
export type How = (typeof hows)[number];

/** One blow; the target is down until `atMs + downMs`, and is not hit again before. */
export interface Event {
  atMs: number;
  target: Target;
  how: How;
  downMs: number;
  /** How far its clock is ahead from then on, until it is set again; only when that is what happens to it. */
  aheadMs?: number;
  /** Killed besides, so long after its disk was full; it comes up when there is room again. */
  killAfterMs?: number;
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
  stack: Stack;
  /** Whether links may be taken down and disks filled: only where namespaces and mounts may be made. */
  root: boolean;
}

/** Time in which a target that is up again is left alone, so that the run makes progress whatever is drawn. */
const restMs = 2500;
const hour = 3_600_000;

/** How often of 24 times each way is drawn. */
const weights: Record<How, number> = { kill: 14, stop: 2, restart: 2, cut: 3, full: 1, clock: 2 };

/** The same for the same seed: what is done to whom, and what the devices go through meanwhile. */
export function planCity({ seed, ...size }: CitySize & { seed: number }): CityPlan {
  return { events: planEvents(seededRandom(seed), size), flips: planFlips(seededRandom(seed + 1), size) };
}

/** Hubs are what this is about: they are drawn more often than one of many agents. */
function targetsOf({ stack, processes }: Pick<CitySize, 'stack' | 'processes'>): Target[] {
  const agents = Array.from({ length: processes }, (_, index) => `agents${index}` as const);
  if (stack === 'sqlite') return ['hub1', 'hub1', 'hub1', ...agents];
  const broker = stack === 'mosquitto' ? (['mosquitto'] as const) : [];
  return ['hub1', 'hub2', 'hub1', 'hub2', 'postgres', ...broker, ...agents];
}

/** What can be done to whom: of a peer the clock is this machine's, and a broker's disk holds nothing that is promised. */
function waysOf(target: Target, root: boolean): How[] {
  const isPeer = target === 'postgres' || target === 'mosquitto';
  return hows.filter((how) => {
    if (how === 'clock') return !isPeer;
    if (how === 'full') return root && target !== 'mosquitto';
    return how !== 'cut' || root;
  });
}

function planEvents(random: ReturnType<typeof seededRandom>, { minutes, root, ...size }: CitySize): Event[] {
  const targets = targetsOf(size);
  const freeAt = new Map<Target, number>();
  const events: Event[] = [];
  const add = (event: Event) => {
    if ((freeAt.get(event.target) ?? 0) > event.atMs) return;
    freeAt.set(event.target, event.atMs + event.downMs + restMs);
    events.push(event);
  };
  for (let atMs = 1000; atMs < minutes * 60_000; atMs += random.between(100, 800)) {
    const target = targets[random.below(targets.length)] ?? 'hub1';
    const drawn = waysOf(target, root).flatMap((way) => Array.from({ length: weights[way] }, () => way));
    const event = drawEvent(random, { atMs, target, how: drawn[random.below(drawn.length)] ?? 'kill' });
    add(event);
    // What a hub has heard and cannot commit is what it must not have acknowledged: then it is killed.
    const hub = random.below(2) === 0 ? ('hub1' as const) : ('hub2' as const);
    const killAt = atMs + random.between(200, Math.max(200, event.downMs));
    if (target === 'postgres' && killAt < minutes * 60_000) add({ atMs: killAt, target: hub, how: 'kill', downMs: 0 });
  }
  return events.toSorted((a, b) => a.atMs - b.atMs);
}

function drawEvent(
  random: ReturnType<typeof seededRandom>,
  { target, how, ...rest }: Pick<Event, 'atMs' | 'target' | 'how'>,
): Event {
  const downMs = how === 'clock' ? 0 : drawDown(random, target, how);
  // Half of the time it is right again.
  const aheadMs = random.below(2) === 0 ? 0 : random.between(-6 * hour, 6 * hour);
  const killed = how === 'full' && target.startsWith('hub');
  return {
    ...{ ...rest, target, how, downMs },
    ...(how === 'clock' && { aheadMs }),
    ...(killed && { killAfterMs: Math.round(downMs / 2) }),
  };
}

function drawDown({ below, between }: ReturnType<typeof seededRandom>, target: Target, how: How): number {
  // Shorter than it takes to be noticed, or long enough that the other side gives it up: a keepalive and a half is 18 s.
  if (how === 'cut') return below(3) > 0 ? between(500, 6000) : between(6000, target === 'postgres' ? 12_000 : 24_000);
  if (how === 'full') return between(1500, 6000);
  const longest = target === 'postgres' || target === 'mosquitto' ? 4000 : 12_000;
  return below(3) > 0 ? between(0, 1500) : between(1500, longest);
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

/** How often each thing is done; a database is one process, though it is many. */
export function countHows({ events }: Pick<CityPlan, 'events'>): Record<How, number> {
  const counts: Record<How, number> = { kill: 0, stop: 0, restart: 0, cut: 0, full: 0, clock: 0 };
  for (const { how, killAfterMs } of events) {
    counts[how] += 1;
    if (killAfterMs !== undefined) counts.kill += 1;
  }
  return counts;
}
