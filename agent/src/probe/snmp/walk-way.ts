/** How an agent is asked on. */
interface Step {
  /** Subtrees in one request. */
  columns: number;
  /** Varbinds that one answer may have, about; null means GETNEXT. */
  varbinds: number | null;
  /** Where to go on when the agent refuses, says nothing, or answers in a way that cannot be told apart. */
  less: Readonly<Record<Trouble, number>>;
}

/** What can be wrong with an answer to many questions at once. */
export type Trouble = 'refused' | 'silent' | 'confused';

/** Trouble that nothing less can mend. */
const never = { refused: -1, silent: -1, confused: -1 } as const;

/**
 * From the widest to the least. Some 40 varbinds are what goes into an answer of 1,472 octets. Who is silent is not asked
 * in bulk again, for each silence costs seconds; a refusal costs nothing.
 */
const steps: readonly Step[] = [
  { columns: 16, varbinds: 40, less: { refused: 1, silent: 3, confused: 1 } },
  { columns: 1, varbinds: 20, less: { refused: 2, silent: 3, confused: 4 } },
  { columns: 1, varbinds: 4, less: { refused: 3, silent: 3, confused: 4 } },
  { columns: 8, varbinds: null, less: { refused: 4, silent: 4, confused: 4 } },
  { columns: 1, varbinds: null, less: never },
];

/** An agent's way as far as it is known; what it could not answer is not tried again in the same conversation. */
export interface WalkWay {
  at: number;
}

/** The way in the beginning: version 1 has no GETBULK (RFC 1157). */
export const firstWay = (version: '1' | '2c' | '3'): WalkWay => ({ at: version === '1' ? 3 : 0 });

/** Rows asked at first: most subtrees are absent, and every row of an absent one is wasted. */
const firstLook = 2;

/** How many subtrees to ask at once, of so many, and how many rows of each; null means GETNEXT. */
export function planRequest(
  { at }: WalkWay,
  { open, fresh }: { open: number; fresh: boolean },
): { columns: number; repetitions: number | null } {
  const { columns: most, varbinds } = steps[at] ?? { columns: 1, varbinds: null };
  const columns = Math.min(most, open);
  if (varbinds === null) return { columns, repetitions: null };
  const repetitions = Math.max(1, Math.floor(varbinds / columns));
  return { columns, repetitions: fresh && columns > 1 ? Math.min(firstLook, repetitions) : repetitions };
}

/** Goes over to a lesser way; false where there is none. */
export function askLess(way: WalkWay, trouble: Trouble): boolean {
  const next = steps[way.at]?.less[trouble] ?? -1;
  if (next >= 0) way.at = next;
  return next >= 0;
}
