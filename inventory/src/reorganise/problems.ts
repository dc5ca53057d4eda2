import { fill, type Params, type Words } from '@motcua/contract';
import type { Installation, Unit } from '../model.ts';
import { isValidOn } from '../time/as-of.ts';
import type { Closing } from './closing.ts';
import type { Assignment, Reorganisation } from './reorganisation.ts';
import { reorganiseWords } from './words.ts';

/** Something that keeps a plan from being carried out. */
export interface ReorganisationProblem {
  what: string;
  words: Words;
}

/** Assignments that name nothing, or nobody, and new codes that somebody else still has. */
export function findProblems({
  register,
  reorganisation,
  assignments,
  closing,
  opened,
}: {
  register: Installation;
  reorganisation: Reorganisation;
  assignments: readonly Assignment[];
  closing: ReadonlyMap<string, Closing>;
  opened: readonly Unit[];
}): ReorganisationProblem[] {
  const { date } = reorganisation;
  const later = register.units.filter((unit) => isValidOn(unit, date) && !closing.has(unit.code));
  const taken = new Map(later.map((unit) => [unit.code, unit]));
  const targets = new Set([...taken.keys(), ...opened.map(({ code }) => code)]);
  const owners = {
    place: new Map(register.places.map(({ id, unit }) => [id, unit])),
    device: new Map(register.devices.map(({ tag, unit }) => [tag, unit])),
  };
  const ofAssignments = assignments.flatMap(({ what, id, to }) => {
    const owner = owners[what].get(id);
    if (owner === undefined) return [wrong(id, reorganiseWords.notThere)];
    if (!closing.has(owner)) return [wrong(id, reorganiseWords.staysThere, { unit: owner, date })];
    return targets.has(to) ? [] : [wrong(id, reorganiseWords.noTarget, { unit: to, date })];
  });
  const ofCodes = opened.flatMap(({ code }) => {
    const other = taken.get(code);
    return other === undefined ? [] : [wrong(code, reorganiseWords.codeTaken, { name: other.name, date })];
  });
  return [...ofCodes, ...ofAssignments];
}

/** A problem with the placeholders of its text filled. */
export const wrong = (what: string, words: Words, params: Params = {}): ReorganisationProblem => ({
  what,
  words: { vi: fill(words.vi, { what, ...params }), en: fill(words.en, { what, ...params }) },
});
