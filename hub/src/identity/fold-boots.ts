/** One run of an agent's program, as its presence told of it. */
export interface Boot {
  boot: string;
  hostname: string;
  /** The newest time that it gave of itself, milliseconds by its own clock. */
  at: number;
  /** Words of it that came after another run began, and were older than what that had said by then. */
  late?: number;
}

/** The runs of one agent, the present one last. */
export type Boots = readonly Boot[];

/** Runs of one agent that are alive at the same time. */
export interface Clone {
  boots: [string, string];
  hostnames: string[];
}

const keep = 8;

/** One of each of several hubs: the last words of a run that was killed come late when a hub hung, or had no database. */
const mostLate = 2;

/**
 * Takes in that a run was heard. A restart is a run that was never heard before, and ends the one before for good: each
 * makes a new name for itself. So one that is heard again after another can only be a second PC with the same key. Twice
 * the same word of a run is no second word: brokers repeat what they keep, and several hubs hear each presence. Nor is one
 * that is older than the present run's, at first: it may have lain with a hub that hung; a second PC, whose clock may be
 * behind, says more.
 */
export function foldBoot(boots: Boots, heard: Boot): { boots: Boots; clone: Clone | null } {
  const known = boots.find(({ boot }) => boot === heard.boot);
  if (known === undefined) return { boots: [...boots, heard].slice(-keep), clone: null };
  if (heard.at <= known.at) return { boots, clone: null };
  const present = boots.at(-1);
  const { late = 0 } = known;
  const isPresent = present === undefined || present.boot === heard.boot;
  if (!isPresent && heard.at <= present.at && late < mostLate) {
    const again = { ...heard, late: late + 1 };
    return { boots: boots.map((each) => (each === known ? again : each)), clone: null };
  }
  const others = boots.filter(({ boot }) => boot !== heard.boot);
  const next = [...others, heard];
  if (isPresent) return { boots: next, clone: null };
  const hostnames = [...new Set([present.hostname, heard.hostname])].sort();
  return { boots: next, clone: { boots: [present.boot, heard.boot], hostnames } };
}
