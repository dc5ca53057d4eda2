import { seededRandom } from '../../support/random.ts';

export type Victim = 'hub' | 'agent' | 'both';

/**
 * When a blow falls: so long after the last one; so long after a new report lies in the outbox, which is while it is sent,
 * committed and answered; or when a report is committed and its agent, held still, has not heard of it.
 */
export type Moment = { at: 'time' | 'report' | 'unheard'; afterMs: number };

/** One blow: what the printer does meanwhile, whom it hits, and when. */
export interface Blow {
  victim: Victim;
  moment: Moment;
  /** How long the victim stays down: sometimes so long that reports pile up behind it. */
  downMs: number;
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
    const downMs = random.below(5) === 0 ? random.between(1500, 4500) : 0;
    blows.push({ victim, moment: drawMoment(random, victim), downMs, paper, progress });
    left -= killsOf({ victim });
  }
  return blows;
}

function drawMoment({ below, between }: ReturnType<typeof seededRandom>, victim: Victim): Moment {
  const drawn = below(3);
  if (drawn === 0) return { at: 'time', afterMs: between(100, 3500) };
  // Whoever kills the hub alone cannot keep its answer, which is on its way, from the agent.
  if (drawn === 1 || victim === 'hub') return { at: 'report', afterMs: between(0, 25) };
  return { at: 'unheard', afterMs: between(0, 8) };
}
