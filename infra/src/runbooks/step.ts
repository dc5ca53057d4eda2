import type { Words } from '@motcua/contract';

/** One step of an operation: what its executor announces and holds to, and what its runbook prints. */
export interface Step {
  /** What is done. */
  what: Words;
  /** What has to be so before the next step; null where the step itself is all. */
  awaited: Words | null;
  /** How long that may take, in seconds; null where nothing is waited for. */
  atMostSeconds: number | null;
  /** What to do when it fails, or is not so by then. */
  ifNot: Words;
}

/** Steps by their id, in the order in which they are done. */
export type Steps<Id extends string> = Readonly<Record<Id, Step>>;

type Text = readonly [vi: string, en: string];
const words = ([vi, en]: Text): Words => ({ vi, en });

/** A row of a table of steps; the third and fourth are left out where nothing is waited for. */
export const step = (what: Text, ifNot: Text, awaited?: Text, atMostSeconds?: number): Step => ({
  ...{ what: words(what), ifNot: words(ifNot) },
  ...{ awaited: awaited === undefined ? null : words(awaited), atMostSeconds: atMostSeconds ?? null },
});

/** The time of a step that waits. */
export function secondsOf({ atMostSeconds }: Step): number {
  if (atMostSeconds === null) throw new Error('this step waits for nothing');
  return atMostSeconds;
}
