import { type DeathPoint, deathPoints } from './hub/protocol.ts';
import { drawOf } from './world/random.ts';

/** A death that is to come at the first chance from a moment on: at a point of a command, or from outside after a while. */
export interface Kill {
  /** Commands that were not killed for it because they did not come by its point. */
  tries: number;
  at: number;
  point: DeathPoint | null;
  afterMs: number;
}

/** As many deaths as are asked for, spread over the run; every third comes from outside, wherever the hub then is. */
export function planKills({
  seed,
  kills,
  from,
  to,
}: {
  seed: number;
  kills: number;
  from: number;
  to: number;
}): Kill[] {
  const draw = drawOf(seed, 'kills');
  return Array.from({ length: kills }, (_, index) => ({
    tries: 0,
    at: draw.between(from, to),
    point: index % 3 === 2 ? null : draw.one(deathPoints),
    afterMs: draw.between(0, 4),
  })).sort((a, b) => a.at - b.at);
}
