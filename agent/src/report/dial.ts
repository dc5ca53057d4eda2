/** Where to connect to next, and how often all places in turn were tried in vain. */
export interface Dial {
  /** Place in the list; a list that has become shorter starts again. */
  at: number;
  failures: number;
}

/** What has become of a connection: held well and broke or never came about, or was ended to go home. */
export type Ended = 'good' | 'failed' | 'home';

/**
 * Pure: where to go after a connection has ended. The next place, since this one has just failed; only when all have, a
 * longer pause is due, so that moving to a hub that lives does not wait for those that do not.
 */
export function nextDial({ at, failures }: Dial, { ended, places }: { ended: Ended; places: number }): Dial {
  if (ended === 'home') return { at: 0, failures: 0 };
  const next = (at + 1) % Math.max(1, places);
  if (ended === 'good') return { at: next, failures: 0 };
  return { at: next, failures: next === 0 ? failures + 1 : failures };
}

/** The places of an agent: what it was told last, then what it was enrolled with, in case that what it was told is wrong. */
export const placesOf = (
  { mqttUrl, mqttUrls = [] }: { mqttUrl: string; mqttUrls?: readonly string[] | undefined },
  told: readonly string[] = [],
): [string, ...string[]] => {
  const [first = mqttUrl, ...others] = new Set([...told, ...mqttUrls, mqttUrl]);
  return [first, ...others];
};

/** How a connection is to be watched: closely where there is another place to go to, which is to take 30 s at most. */
export const watchOf = (places: number): { connectMs: number; keepaliveSeconds: number } =>
  places > 1 ? { connectMs: 10_000, keepaliveSeconds: 12 } : { connectMs: 30_000, keepaliveSeconds: 60 };
