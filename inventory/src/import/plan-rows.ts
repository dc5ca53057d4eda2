import type { Language } from '@motcua/contract';
import type { RegisterChange } from '../changes/change.ts';
import type { Installation, IsoDate, Unit } from '../model.ts';
import type { UnitFinder } from '../names/unit-finder.ts';
import { applyUnits } from './apply-units.ts';
import type { Draft, Outcome } from './draft.ts';
import type { Table } from './find-table.ts';
import { cellError } from './messages.ts';
import type { ImportPlan, ImportRow, Verdict } from './plan.ts';
import { devicePlanner } from './plan-devices.ts';
import { cyclesIn, unitPlanner } from './plan-units.ts';
import { bad } from './value.ts';

interface Rows {
  table: Table;
  drafts: readonly Draft[];
  installation: Installation;
  finder: UnitFinder;
  asOf: IsoDate;
  language: Language;
  unit: Unit | null;
}

type Planned = Pick<ImportPlan, 'rows' | 'totals' | 'skipped'> & { changes: RegisterChange[] };
type Decided = { draft: Draft; outcome: Outcome & { register: RegisterChange[] } };

/** The verdict of each record, and the changes of those without errors. */
export function planRows(given: Rows): Planned {
  const { table, drafts, asOf, language } = given;
  const key = table.kind === 'device' ? 'tag' : 'code';
  const now = drafts.filter((draft) => isOfDay(draft, asOf));
  checkKeys(now, key);
  const plan = plannerOf(given, now, key);
  const decided = now.map((draft): Decided => ({ draft, outcome: plan(draft) }));
  if (table.kind === 'unit') refuseCycles(decided, given.installation, asOf);
  const rows = decided.map(({ draft, outcome }) => rowOf(draft, outcome, language));
  const totals: Record<Verdict, number> = { create: 0, update: 0, same: 0, error: 0 };
  for (const { verdict } of rows) totals[verdict] += 1;
  const other = drafts.filter((draft) => !isOfDay(draft, asOf));
  return {
    rows,
    totals,
    skipped: other.map(({ row, values }) => ({ row: row + 1, reason: 'period', text: String(values.get(key) ?? '') })),
    changes: decided.flatMap(({ draft, outcome }) => (draft.errors.length > 0 ? [] : outcome.register)),
  };
}

/** An export lists every period of a record; those of other days say nothing about this one. */
const isOfDay = ({ values }: Draft, asOf: IsoDate): boolean => {
  const [from, to] = [values.get('validFrom'), values.get('validTo')];
  return (typeof from !== 'string' || from <= asOf) && (typeof to !== 'string' || asOf < to);
};

function plannerOf(
  { table, ...given }: Rows,
  drafts: readonly Draft[],
  key: string,
): (draft: Draft) => Decided['outcome'] {
  const hasModel = table.columns.some(({ field }) => field === 'model');
  if (table.kind === 'device') return devicePlanner({ ...given, hasModel });
  return unitPlanner({ ...given, codes: new Set(drafts.map(({ values }) => String(values.get(key)))) });
}

/** Every record has a tag or code, and no other has the same; both rows say where the other is. */
function checkKeys(drafts: readonly Draft[], key: 'tag' | 'code'): void {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const value = draft.values.get(key);
    const cell = draft.cellOf(key);
    if (typeof value !== 'string' || value === '') {
      if (!draft.errors.some((error) => error.cell === cell))
        draft.errors.push({ cell, ...bad(key === 'tag' ? 'E_IMPORT_TAG_MISSING' : 'E_IMPORT_CODE_MISSING') });
      continue;
    }
    const group = groups.get(value.toUpperCase());
    if (group === undefined) groups.set(value.toUpperCase(), [draft]);
    else group.push(draft);
  }
  for (const group of groups.values()) if (group.length > 1) for (const draft of group) tellTwice(draft, group, key);
}

function tellTwice(draft: Draft, group: readonly Draft[], key: string): void {
  const others = group.filter((other) => other !== draft).map(({ row }) => row + 1);
  const row = others.slice(0, 5).join(', ');
  draft.errors.push({
    cell: draft.cellOf(key),
    ...bad('E_IMPORT_TAG_TWICE', { value: String(draft.values.get(key)), row }),
  });
}

function refuseCycles(decided: readonly Decided[], installation: Installation, asOf: IsoDate): void {
  const changes = decided.flatMap(({ outcome }) => outcome.register);
  const cycles = cyclesIn(applyUnits(installation.units, changes, asOf));
  for (const { draft, outcome } of decided) {
    if (outcome.unit === null || outcome.register.length === 0 || !cycles.has(outcome.unit)) continue;
    draft.errors.push({ cell: draft.cellOf('parent'), ...bad('E_IMPORT_PARENT_CYCLE', { unit: outcome.unit }) });
  }
}

function rowOf({ row, errors }: Draft, { unit, tag, changes, isNew }: Outcome, language: Language): ImportRow {
  const verdict = errors.length > 0 ? 'error' : isNew ? 'create' : changes.length > 0 ? 'update' : 'same';
  return {
    row: row + 1,
    verdict,
    unit,
    tag,
    changes: verdict === 'error' ? [] : changes,
    errors: errors.map((error) => cellError(error, language)),
  };
}
