import { timingSafeEqual } from 'node:crypto';

/** Long enough for a slow line and a loaded PC; short enough that what was overheard is soon worthless. */
const lifeMs = 5 * 60_000;

/**
 * Something to sign, that any hub of the installation can check without having kept it: when it ends, and a word that only
 * who holds the authority's key can make of that.
 */
export const makeChallenge = ({
  now,
  secretWord,
}: {
  now: number;
  secretWord: (purpose: string) => string;
}): string => {
  const ends = String(now + lifeMs);
  return `${ends}.${secretWord(`challenge ${ends}`)}`;
};

/** Whether a challenge is one of ours and still good. */
export function isChallenge(
  challenge: string,
  { now, secretWord }: { now: number; secretWord: (purpose: string) => string },
): boolean {
  const [, ends = '', word = ''] = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(challenge) ?? [];
  if (ends === '' || Number(ends) < now || Number(ends) > now + 2 * lifeMs) return false;
  return timingSafeEqual(Buffer.from(word), Buffer.from(secretWord(`challenge ${ends}`)));
}
