/** One run of an agent's program, as its presence told of it. */
export interface Boot {
  boot: string;
  hostname: string;
  /** The newest time that it gave of itself, milliseconds by its own clock. */
  at: number;
}

/** The runs of one agent, the present one last. */
export type Boots = readonly Boot[];

/** Runs of one agent that are alive at the same time. */
export interface Clone {
  boots: [string, string];
  hostnames: string[];
}

const keep = 8;

/**
 * Takes in that a run was heard. A restart is a run that was never heard before, and ends the one before for good: each
 * makes a new name for itself. So one that is heard again after another can only be a second PC with the same key. Twice
 * the same word of a run is no second word: brokers repeat what they keep, and several hubs hear each presence.
 */
export function foldBoot(boots: Boots, heard: Boot): { boots: Boots; clone: Clone | null } {
  const known = boots.find(({ boot }) => boot === heard.boot);
  if (known === undefined) return { boots: [...boots, heard].slice(-keep), clone: null };
  if (heard.at <= known.at) return { boots, clone: null };
  const present = boots.at(-1);
  const others = boots.filter(({ boot }) => boot !== heard.boot);
  const next = [...others, heard];
  if (present === undefined || present.boot === heard.boot) return { boots: next, clone: null };
  const hostnames = [...new Set([present.hostname, heard.hostname])].sort();
  return { boots: next, clone: { boots: [present.boot, heard.boot], hostnames } };
}
