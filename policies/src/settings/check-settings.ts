import { type Problem, problem, throwAny } from '@motcua/inventory';
import { asFact } from '../facts/fact.ts';
import type { Pack, Period } from '../standard.ts';
import { settingWords } from '../texts.ts';
import type { ParameterSet, PolicySettings, Waiver } from './settings.ts';

/** Settings must name packs, parameters and standards that there are; throws E_YAML_INVALID with the place of each that does not. */
export function checkSettings(settings: Pick<PolicySettings, 'parameters' | 'waivers'>, known: readonly Pack[]): void {
  const ids = new Set(known.flatMap(({ standards }) => standards.map(({ id }) => id)));
  throwAny('E_YAML_INVALID', [
    ...settings.waivers.flatMap((waiver) => waiverProblems(waiver, ids)),
    ...settings.parameters.flatMap((set) => setProblems(set, known)),
    ...doubled(settings.parameters),
  ]);
}

const nowhere = { path: '-', line: 1, column: 1 };

function waiverProblems({ id, standard, from, expiry, at }: Waiver, ids: ReadonlySet<string>): Problem[] {
  const place = at ?? nowhere;
  return [
    ...(ids.has(standard) ? [] : [problem(place, `${id}.standard`, settingWords.noStandard, { standard })]),
    ...(expiry > from ? [] : [problem(place, `${id}.expiry`, settingWords.backwards)]),
  ];
}

function setProblems({ name, pack, values, valid, at }: ParameterSet, known: readonly Pack[]): Problem[] {
  const place = at ?? nowhere;
  const owner = known.find((candidate) => candidate.name === pack);
  if (owner === undefined) return [problem(place, `${name}.pack`, settingWords.noPack, { pack })];
  const problems = Object.entries(values).flatMap(([key, value]) => {
    const parameter = owner.parameters.find((candidate) => candidate.name === key);
    const names = owner.parameters.map((row) => row.name).join(', ');
    if (parameter === undefined)
      return [problem(place, `${name}.values.${key}`, settingWords.noParameter, { key, pack, known: names })];
    return asFact(value, parameter.type) === undefined
      ? [problem(place, `${name}.values.${key}`, settingWords.wrongType, { key, type: parameter.type })]
      : [];
  });
  return valid.to !== null && valid.to <= valid.from
    ? [...problems, problem(place, `${name}.valid`, settingWords.backwards)]
    : problems;
}

const overlap = (a: Period, b: Period): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** Two numbers for one parameter of one unit on one day: which one holds would be chance. */
const doubled = (sets: readonly ParameterSet[]): Problem[] =>
  sets.flatMap((set, index) => {
    const same = (other: ParameterSet) =>
      other.pack === set.pack &&
      other.unit === set.unit &&
      overlap(other.valid, set.valid) &&
      Object.keys(set.values).some((key) => key in other.values);
    const twin = sets.slice(0, index).find(same);
    return twin === undefined
      ? []
      : [problem(set.at ?? nowhere, set.name, settingWords.overlap, { name: set.name, other: twin.name })];
  });
