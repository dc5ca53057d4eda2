import type { CounterThing, ReadinessFacts } from './facts.ts';
import { type CounterNeed, counterNeeds, kindsFor, type ReadinessSettings } from './needs.ts';

export const readinessAnswers = ['ready', 'limited', 'not_ready', 'unknown'] as const;
export type ReadinessAnswer = (typeof readinessAnswers)[number];

/** Why a counter is not simply ready. Codes are stored and published: never rename one. */
export const readinessCodes = [
  // Nothing that a need could be met by works.
  'pc-out',
  'print-out',
  'scan-out',
  'queue-out',
  'portal-out',
  // Whether anything works is not known.
  'pc-unknown',
  'print-unknown',
  'scan-unknown',
  'queue-unknown',
  'portal-unknown',
  // Less of it works than is asked for.
  'pc-few',
  'print-few',
  'scan-few',
  'queue-few',
  'portal-few',
  // The books have none of it, and nobody has seen one.
  'print-none',
  'scan-none',
  'no-agent',
  'all-silent',
  'site-outage',
  'planned-work',
  // Said of a unit that nobody has looked at.
  'not-judged',
] as const;
type ReadinessCode = (typeof readinessCodes)[number];

/** One reason, with what it is about. */
export interface ReadinessReason {
  code: ReadinessCode;
  need: CounterNeed | null;
  /** What this reason alone makes of the counter; null where it only explains. */
  says: Exclude<ReadinessAnswer, 'ready'> | null;
  /** Able to work, known not to be, and not known. */
  able: number;
  out: number;
  unknown: number;
  /** The first of what does not work or is not known. */
  things: { id: string; name: string | null; reasons: string[] }[];
  /** What to look it up by: a ticket's number, or the name of planned work. */
  about: string | null;
}

export interface Readiness {
  unit: string;
  answer: ReadinessAnswer;
  because: ReadinessReason[];
  /** Since when this is the answer; RFC 3339. */
  since: string;
}

/** Things that a reason names at most. */
const mostNamed = 5;
/** The worst first: what is known not to work outweighs what is not known. */
const order = ['not_ready', 'unknown', 'limited'] as const;

/** Pure: whether a counter can serve a citizen now, and why not. Unknown is never ready. */
export function readinessOf(
  facts: ReadinessFacts,
  {
    settings,
    before,
    at,
  }: { settings: ReadinessSettings; before: Pick<Readiness, 'answer' | 'since'> | null; at: string },
): Readiness {
  const because = [...wholeUnit(facts), ...counterNeeds.flatMap((need) => judgeNeed(need, facts, settings))];
  const answer = order.find((one) => because.some(({ says }) => says === one)) ?? 'ready';
  const told = answer === 'ready' ? because : withPlan(because, facts);
  return { unit: facts.unit, answer, because: told, since: before?.answer === answer ? before.since : at };
}

const blank = { need: null, says: null, able: 0, out: 0, unknown: 0, things: [], about: null } as const;

/** A place of which nothing is heard. */
function wholeUnit({ things, siteCase }: ReadinessFacts): ReadinessReason[] {
  const pcs = things.filter(({ kind }) => kind === 'pc');
  const site: ReadinessReason[] =
    siteCase === null ? [] : [{ ...blank, things: [], code: 'site-outage', says: 'unknown', about: String(siteCase) }];
  if (pcs.length === 0) return [...site, { ...blank, things: [], code: 'no-agent', says: 'unknown' }];
  if (pcs.some(({ health }) => health !== 'unknown')) return site;
  return [...site, { ...blank, things: [], code: 'all-silent', says: 'unknown', unknown: pcs.length }];
}

/** Work that is planned explains what does not work; it mends nothing. */
const withPlan = (because: ReadinessReason[], { plannedWork }: ReadinessFacts): ReadinessReason[] =>
  plannedWork === null ? because : [...because, { ...blank, things: [], code: 'planned-work', about: plannedWork }];

type Thing = Pick<CounterThing, 'name' | 'health' | 'reasons'> & { id: string };

function judgeNeed(
  need: CounterNeed,
  facts: ReadinessFacts,
  { needs, limitedBelow }: ReadinessSettings,
): ReadinessReason[] {
  if (needs[need] === 'off') return [];
  const things = thingsFor(need, facts);
  const able = things.filter(({ health }) => health === 'ok' || health === 'degraded').length;
  const out = things.filter(({ health }) => health === 'down').length;
  const unknown = things.length - able - out;
  const made = (code: ReadinessCode, says: ReadinessReason['says']): ReadinessReason[] => [
    { code, need, says, able, out, unknown, things: namesOf(things), about: null },
  ];
  const gone = needs[need] === 'must' ? 'not_ready' : 'limited';
  if (things.length === 0) return need === 'print' || need === 'scan' ? noneThere(need, facts) : [];
  // Portals do not stand in for each other: each of them is needed.
  if (need === 'portal' ? out > 0 : able === 0 && unknown === 0) return made(`${need}-out`, gone);
  if (need === 'portal' ? unknown > 0 : able === 0)
    return made(`${need}-unknown`, needs[need] === 'must' ? 'unknown' : 'limited');
  return able * 100 < (able + out) * limitedBelow ? made(`${need}-few`, 'limited') : [];
}

/** It never had one, as far as anybody knows: a gap, and no fault. Of a place of which nothing is known nothing is said. */
function noneThere(need: 'print' | 'scan', { things }: ReadinessFacts): ReadinessReason[] {
  if (things.length === 0) return [];
  return [{ ...blank, things: [], code: `${need}-none`, need, says: 'limited' }];
}

/** Each portal by its name once: as its best reading, since one PC that reaches it shows that it is there. */
function thingsFor(need: CounterNeed, { things, portals }: ReadinessFacts): Thing[] {
  if (need !== 'portal') {
    const all = things.filter(({ kind }) => kindsFor(need).includes(kind));
    // What nobody has ever seen is no hope for a counter where others are seen.
    return all.some(({ seen }) => seen) ? all.filter(({ seen, health }) => seen || health !== 'unknown') : all;
  }
  const ranks = ['ok', 'degraded', 'down', 'unknown'];
  return [...Map.groupBy(portals, ({ name }) => name)].flatMap(([name, readings]) => {
    const best = readings.toSorted((a, b) => ranks.indexOf(a.health) - ranks.indexOf(b.health))[0];
    return best === undefined ? [] : [{ id: name, name, health: best.health, reasons: best.reasons }];
  });
}

const namesOf = (things: readonly Thing[]): ReadinessReason['things'] =>
  things
    .filter(({ health }) => health === 'down' || health === 'unknown')
    .toSorted((a, b) => (a.health === b.health ? (a.id < b.id ? -1 : 1) : a.health === 'down' ? -1 : 1))
    .slice(0, mostNamed)
    .map(({ id, name, reasons }) => ({ id, name, reasons: [...reasons] }));
