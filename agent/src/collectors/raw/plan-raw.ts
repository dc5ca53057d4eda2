import type { RawModel } from '../../probe/raw/languages.ts';
import type { RawMemory } from './raw-memory.ts';

const dayMs = 86_400_000;

/** What to do about a printer on a raw port at this collection. */
export type RawStep = { is: 'keep' } | { is: 'ask'; model: RawModel | 'auto' };

/**
 * Pure: a printer that takes a single connection is not to lose it to us at every collection, so what was read stays for
 * a while. One that was not reached has lost nothing, and is tried again at once. A printer is asked in the language that
 * it is known to speak: what it does not know it might print. One that never spoke is therefore asked in all of them once
 * a day, and in between only in the one that is never printed.
 */
export function planRaw({
  memory,
  model,
  now,
  everyMs,
}: {
  memory: RawMemory | undefined;
  /** What the hub knows it to be. */
  model: RawModel | null;
  now: Date;
  everyMs: number;
}): RawStep {
  const reached = memory?.reached === true;
  if (reached && isWithin(memory.reading.observedAt, now, everyMs)) return { is: 'keep' };
  if (model !== null) return { is: 'ask', model };
  if (memory === undefined || !isWithin(memory.triedAllAt, now, dayMs)) return { is: 'ask', model: 'auto' };
  return { is: 'ask', model: memory.language ?? neverPrinted };
}

/** DLE EOT is obeyed, or dropped, and prints nothing. */
const neverPrinted: RawModel = 'escpos';

/** A clock that was set back makes nothing last longer. */
function isWithin(at: string | null, now: Date, forMs: number): boolean {
  const age = at === null ? Number.NaN : now.getTime() - Date.parse(at);
  return age >= 0 && age < forMs;
}

/** Pure: what to keep of an attempt. `triedAllAt` moves on whenever the printer speaks, so that its language is kept. */
export function rememberRaw(
  before: RawMemory | undefined,
  {
    reading,
    reached,
    language,
    asked,
  }: Pick<RawMemory, 'reading' | 'reached' | 'language'> & { asked: RawModel | 'auto' },
): RawMemory {
  const spoke = language !== null;
  const heard = spoke || (reached && asked === 'auto');
  return {
    reading,
    reached,
    language: language ?? before?.language ?? null,
    triedAllAt: heard ? reading.observedAt : (before?.triedAllAt ?? null),
  };
}
