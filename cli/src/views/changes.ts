import { exit, fill, type Words } from '@motcua/contract';
import type { ChangeSummary, ChangesSummary, FieldChange } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { plainText } from '../render/cell.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { fieldTexts, historyTexts, registerTexts as texts } from '../texts/register.ts';

type Row = ChangeSummary & { action: keyof ChangesSummary };

/** What a source would change, or has changed. */
export interface PlannedChanges extends ChangesSummary {
  unlisted: number;
  /** What a source says about standards and the hub does not, by kind and name; absent where that is not asked. */
  unlike?: readonly string[];
  /** The change that it was recorded as; null when it was not. */
  change: { id: number; at: string } | null;
  /** How many versions of lines were recorded beside it; null or absent when none was. */
  links?: { changed: number; at: string | null } | null;
}

/** Every row that is created, updated or deleted. Exit code 3 when there are any that are not recorded yet. */
export function changesAnswer(data: PlannedChanges, simulated: boolean): Answer {
  const rows = (['create', 'update', 'delete'] as const).flatMap((action) =>
    data[action].map((row): Row => ({ ...row, action })),
  );
  const line = (words: Words, params: Record<string, number | string>): Words => ({
    vi: fill(words.vi, params),
    en: fill(words.en, params),
  });
  const totals = { create: data.create.length, update: data.update.length, delete: data.delete.length };
  const lines = [
    ...(rows.length > 0 ? [line(texts.totals, totals)] : []),
    ...(data.unlisted > 0 ? [line(texts.unlisted, { count: data.unlisted })] : []),
    ...(data.unlike === undefined || data.unlike.length === 0
      ? []
      : [line(texts.unlike, { names: data.unlike.join(', ') })]),
    ...(data.change === null ? [] : [line(texts.applied, { id: data.change.id })]),
    ...(data.links == null ? [] : [line(texts.linksApplied, { count: data.links.changed })]),
  ];
  return {
    data,
    view: { simulated, sections: [rowsTable(rows), ...(lines.length > 0 ? [{ is: 'lines', lines } as Section] : [])] },
    exit: rows.length > 0 && data.change === null && data.links == null ? exit.changes : exit.ok,
  };
}

const rowsTable = (rows: readonly Row[]) =>
  table<Row>({
    rows,
    most: 200,
    empty: texts.nothing,
    columns: [
      { key: 'action', words: texts.actionHead, value: ({ action }) => texts[action] },
      { key: 'kind', words: heads.kind, value: ({ kind }) => kind },
      { key: 'name', words: heads.code, keep: true, value: ({ name }) => name },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'validFrom', words: heads.validFrom, type: 'date', value: ({ validFrom }) => validFrom },
      { key: 'changes', words: texts.changesHead, value: ({ changes }) => fieldsInWords(changes) },
    ],
  });

/** `serial from none to ABC`, one after the other. */
export function fieldsInWords(changes: readonly FieldChange[]): Words {
  const all = (language: 'vi' | 'en') => changes.map((change) => fieldInWords(change, language)).join('; ');
  return { vi: all('vi'), en: all('en') };
}

function fieldInWords({ field, from, to }: FieldChange, language: 'vi' | 'en'): string {
  const shown = (value: unknown) => (value === null ? texts.noName[language] : plainText(String(value)));
  const name = fieldTexts[field]?.[language] ?? field;
  return fill(historyTexts.field[language], { field: name, from: shown(from), to: shown(to) });
}
