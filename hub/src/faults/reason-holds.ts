/** What holds for one reason. Seconds. */
export interface ReasonHold {
  /** How long it must last before there is a ticket. */
  up?: number | undefined;
  /** How long the device must be well before the fault is over, besides the number of readings. */
  down?: number | undefined;
  /** Times a device may break down by it within the window before it flaps; 0 is never. */
  turns?: number | undefined;
  /** How long after an opening at least, where it began while nobody worked. */
  opening?: number | undefined;
}

/** People come and switch on what is off; no law says when. */
const arrival = 1800;

/**
 * Project defaults. A PC may be off for a while, because somebody is at lunch; a place that falls silent as a whole is known
 * sooner, so that it is said before what is silent in it.
 */
const defaultReasonHolds: Readonly<Record<string, ReasonHold>> = {
  'agent-offline': { up: 1800, opening: arrival + 600 },
  'agent-silent': { up: 1800, opening: arrival + 600 },
  // It was waited for by the working day.
  'pc-off': { up: 0 },
  'site-silent': { up: 300, down: 120, opening: arrival },
  'system-unreachable': { up: 300, down: 120 },
  'reporting-lost': { up: 120, down: 120 },
};

/** What holds for a reason; by itself nothing does. */
export function holdOf(holds: Readonly<Record<string, ReasonHold>>, reason: string): ReasonHold {
  const usual = defaultReasonHolds[reason] ?? {};
  const said = holds[reason];
  if (said === undefined) return usual;
  const { up = usual.up, down = usual.down, turns = usual.turns, opening = usual.opening } = said;
  return { up, down, turns, opening };
}

const row = /^([a-z0-9-]{1,64})=(\d{0,8})(?:\/(\d{0,8}))?(?:\/(\d{0,4}))?$/;

/** Holds from `REASON=UP/DOWN/TURNS,…`, each number left out where the usual holds; null where that is not so written. */
export function parseReasonHolds(text: string): Record<string, ReasonHold> | null {
  const holds: Record<string, ReasonHold> = {};
  for (const part of text.split(',')) {
    const [, reason, up, down, turns] = row.exec(part.trim()) ?? [];
    if (reason === undefined) return null;
    holds[reason] = { up: toNumber(up), down: toNumber(down), turns: toNumber(turns) };
  }
  return holds;
}

const toNumber = (digits: string | undefined): number | undefined => (digits ? Number(digits) : undefined);
