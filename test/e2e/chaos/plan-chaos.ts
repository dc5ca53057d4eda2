import { seededRandom } from '../../support/random.ts';

export type Victim = 'hub' | 'agent' | 'both';

/** One blow: what the printer does meanwhile, whom it hits, and how long after the one before. */
export interface Blow {
  victim: Victim;
  afterMs: number;
  paper: 'empty' | 'full';
  /** Waits for one more committed report before the blow, so that the run makes progress whatever the moments are. */
  progress: boolean;
}

const kill = { hub: 1, agent: 1, both: 2 } as const satisfies Record<Victim, number>;

/** How many processes a blow ends. */
export const killsOf = ({ victim }: Pick<Blow, 'victim'>): number => kill[victim];

/** The blows of a seed, which end `kills` processes in all; the same each time. */
export function planChaos({ seed, kills }: { seed: number; kills: number }): Blow[] {
  const random = seededRandom(seed);
  const blows: Blow[] = [];
  let paper: Blow['paper'] = 'full';
  for (let left = kills; left > 0; ) {
    const drawn = (['hub', 'agent', 'both'] as const)[random.below(3)] ?? 'hub';
    const victim = killsOf({ victim: drawn }) > left ? 'agent' : drawn;
    if (random.below(3) === 0) paper = paper === 'full' ? 'empty' : 'full';
    const progress = blows.length % 4 === 3;
    blows.push({ victim, afterMs: random.between(100, 3500), paper, progress });
    left -= killsOf({ victim });
  }
  return blows;
}
