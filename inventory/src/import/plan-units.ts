import type { RegisterChange } from '../changes/change.ts';
import { checkCycles } from '../check/cycles.ts';
import type { Installation, IsoDate, Level, Unit } from '../model.ts';
import type { UnitFinder } from '../names/unit-finder.ts';
import { unitNameKey } from '../names/unit-name-key.ts';
import { asOf as onDay } from '../time/as-of.ts';
import { changePeriod } from './change-period.ts';
import { compareFields, withChanges } from './compare-fields.ts';
import type { Draft, Outcome } from './draft.ts';
import { unitOf } from './unit-cell.ts';
import { bad } from './value.ts';

const settable = [
  'name',
  'parent',
  'level',
  'unitType',
  'area',
  'officers',
  'digitisingOfficers',
  'uplinkMbps',
] as const;

export interface UnitSituation {
  installation: Installation;
  finder: UnitFinder;
  asOf: IsoDate;
  /** Codes of the same list: a parent may be new as well. */
  codes: ReadonlySet<string>;
}

/** Decides what each row of a list of units does; errors are added to its draft. */
export function unitPlanner(situation: UnitSituation): (draft: Draft) => Outcome & { register: RegisterChange[] } {
  const today = onDay({ ...situation.installation, devices: [], places: [], posts: [] }, situation.asOf);
  const width = commonWidth(today.units);
  return (draft) => {
    const { values, errors } = draft;
    const code = typeof values.get('code') === 'string' ? String(values.get('code')) : null;
    const before = code === null ? null : (situation.finder.byCode(code) ?? null);
    if (code !== null && before === null) checkZeros(draft, { code, finder: situation.finder, width });
    resolveParent(draft, situation);
    if (code !== null && before === null) completeNew(draft, { code, today, ...situation });
    const changes = compareFields(before, draft, settable);
    const outcome = { unit: code, tag: null, changes, isNew: before === null };
    if (errors.length > 0 || code === null) return { ...outcome, register: [] };
    if (before === null)
      return { ...outcome, register: [{ action: 'create', kind: 'unit', row: freshUnit(code, changes, situation) }] };
    const after = withChanges(before, changes);
    const register = changes.length === 0 ? [] : changePeriod('unit', { before, after, asOf: situation.asOf });
    return { ...outcome, register };
  };
}

/** Digits that codes of this register have, when nearly all have as many. */
function commonWidth(units: readonly Unit[]): number | null {
  const counts = new Map<number, number>();
  for (const { code } of units) if (/^\d+$/.test(code)) counts.set(code.length, (counts.get(code.length) ?? 0) + 1);
  const [width, count] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [null, 0];
  return count > units.length * 0.8 ? width : null;
}

function checkZeros(
  draft: Draft,
  { code, finder, width }: { code: string; finder: UnitFinder; width: number | null },
): void {
  const found = finder.find(code);
  const short = /^\d+$/.test(code) && width !== null && code.length < width;
  const meant = found.is === 'zerosLost' ? found.code : short ? code.padStart(width, '0') : null;
  if (meant !== null)
    draft.errors.push({ cell: draft.cellOf('code'), ...bad('E_IMPORT_ZEROS_LOST', { value: code, code: meant }) });
}

function resolveParent(draft: Draft, { finder, asOf, codes }: UnitSituation): void {
  const text = draft.values.get('parent');
  if (typeof text !== 'string' || codes.has(text)) return;
  const found = unitOf(text, { finder, asOf });
  if ('value' in found) draft.values.set('parent', found.value.code);
  else draft.errors.push({ cell: draft.cellOf('parent'), ...found });
}

/** A new unit has a name, and the level of the units that are like it. */
function completeNew(draft: Draft, { code, today }: UnitSituation & { code: string; today: Installation }): void {
  const { values } = draft;
  const name = values.get('name');
  if (typeof name !== 'string')
    return void draft.errors.push({ cell: draft.cellOf('name'), ...bad('E_IMPORT_NAME_MISSING') });
  if (!values.has('unitType')) values.set('unitType', unitNameKey(name).type ?? 'other');
  if (values.has('level')) return;
  const level = levelOf(values, today);
  if (level !== null) return void values.set('level', level);
  const choices = today.levels.map((row) => row.name.vi).join(', ');
  draft.errors.push({ cell: draft.cellOf('level'), ...bad('E_IMPORT_LEVEL_UNKNOWN', { unit: code, choices }) });
}

function levelOf(values: Draft['values'], { units, levels }: Installation): string | null {
  const alike = units.find(({ unitType }) => unitType === values.get('unitType'));
  if (alike !== undefined) return alike.level;
  const sibling = units.find(({ parent }) => parent !== null && parent === values.get('parent'));
  if (sibling !== undefined) return sibling.level;
  const rank = (code: string | undefined) => levels.find((level: Level) => level.code === code)?.rank;
  const above = rank(units.find(({ code }) => code === values.get('parent'))?.level);
  return levels.find((level) => above !== undefined && level.rank === above + 1)?.code ?? null;
}

const freshUnit = (code: string, changes: Outcome['changes'], { asOf, installation }: UnitSituation): Unit =>
  withChanges<Unit>(
    {
      id: installation.units.some(({ id }) => id === `${code}@${asOf}`) ? `${code}@${asOf}+` : `${code}@${asOf}`,
      code,
      name: '',
      kind: 'one_stop_unit',
      level: '',
      unitType: 'other',
      parent: null,
      area: null,
      officers: null,
      digitisingOfficers: null,
      uplinkMbps: null,
      facts: {},
      validFrom: asOf,
      validTo: null,
    },
    changes,
  );

/** Codes of units that would be above themselves once all rows are applied. */
export function cyclesIn(units: readonly Unit[]): Set<string> {
  const located = units.map((value) => ({ value, at: { path: '', line: 0, column: 0 } }));
  const problems = checkCycles({ levels: [], units: located, places: [], posts: [], devices: [] });
  return new Set(
    problems.flatMap(({ words }) => [...words.en.matchAll(/[^\s→]+(?= →)|(?<=→ )\S+/g)].map(([code]) => code)),
  );
}
