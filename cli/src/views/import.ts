import { exit, kindRow, toDeviceKind, type Words } from '@motcua/contract';
import type { ImportPlan, ImportRow } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { type Facts, type Section, table } from '../render/view.ts';
import type { ImportResult } from '../services/import/run-import.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { importTexts as texts } from '../texts/import.ts';

/** What an import does or did: exit 1 with rows in error, 3 when a dry run would change something. */
export function importAnswer(result: ImportResult): Answer {
  const { totals, dryRun } = result;
  const rows = rowsTable(result.rows);
  const changes = totals.create + totals.update > 0;
  return {
    data: ordered(result),
    exit: totals.error > 0 ? exit.failure : dryRun && changes ? exit.changes : exit.ok,
    view: { simulated: result.simulated, sections: [facts(result), mappingTable(result), rows], main: rows },
  };
}

/** The promised keys first, where a person who reads the JSON looks. */
const ordered = ({ sheet, headerRow, mapping, unmapped, rows, totals, importId, ...more }: ImportResult) => ({
  ...{ sheet, headerRow, mapping, unmapped, totals, importId, ...more, rows },
});

function facts(result: ImportResult): Section {
  const { totals, hidden } = result;
  const hiddenAt = [...hidden.rows.slice(0, 20).map(String), ...hidden.columns].join(', ');
  const others = result.sheets
    .filter(({ name, headerRow }) => name !== result.sheet && headerRow !== null)
    .map(({ name }) => name)
    .join(', ');
  const lines: Facts['facts'] = [
    { words: heads.asOf, value: result.asOf, type: 'date' },
    { words: texts.sheet, value: result.sheet },
    ...(others === '' ? [] : [{ words: texts.otherSheets, value: others }]),
    { words: texts.headerRow, value: result.headerRow, type: 'number' },
    { words: texts.created, value: totals.create, type: 'number' },
    { words: texts.updated, value: totals.update, type: 'number' },
    { words: texts.unchanged, value: totals.same, type: 'number' },
    { words: texts.wrong, value: totals.error, type: 'number' },
    { words: texts.skippedRows, value: result.skipped.map(({ row }) => row).join(', ') },
    ...(hiddenAt === '' ? [] : [{ words: texts.hidden, value: hiddenAt }]),
    ...(result.importId === null ? [] : [{ words: texts.importId, value: String(result.importId) }]),
    ...(result.report === null ? [] : [{ words: texts.report, value: result.report }]),
  ];
  return { is: 'facts', facts: lines };
}

function mappingTable({ mapping, unmapped }: ImportPlan): Section {
  const rows = [...mapping, ...unmapped.map((column) => ({ ...column, field: null, by: null }))];
  return table<(typeof rows)[number]>({
    title: texts.mapping,
    rows,
    columns: [
      { key: 'column', words: texts.column, keep: true, value: ({ column }) => column },
      { key: 'header', words: texts.header, value: ({ header }) => header },
      { key: 'field', words: texts.field, keep: true, value: ({ field }) => field ?? texts.unmapped },
      { key: 'by', words: texts.by, value: ({ by }) => (by === null ? null : byWords[by]) },
    ],
  });
}

const byWords: Readonly<Record<NonNullable<ImportPlan['mapping'][number]['by']>, Words>> = {
  flag: texts.byFlag,
  remembered: texts.byRemembered,
  header: texts.byHeader,
  similar: texts.bySimilar,
};

const rowsTable = (rows: readonly ImportRow[]) =>
  table<ImportRow>({
    title: texts.rows,
    rows: rows.filter(({ verdict }) => verdict !== 'same'),
    most: 50,
    empty: texts.allSame,
    columns: [
      { key: 'row', words: texts.row, keep: true, value: ({ row }) => row },
      { key: 'verdict', words: texts.verdict, keep: true, value: ({ verdict }) => texts[verdict] },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'tag', words: heads.tag, keep: true, value: ({ tag }) => tag },
      { key: 'detail', words: heads.detail, value: detailOf },
    ],
  });

const detailOf = ({ verdict, changes, errors }: ImportRow): string | Words => {
  if (verdict === 'error') return errors.map(({ cell, message }) => `${cell}: ${message}`).join(' · ');
  if (verdict === 'update')
    return changes.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`).join('; ');
  const kind = changes.find(({ field }) => field === 'kind')?.to;
  if (typeof kind === 'string') return kindRow(toDeviceKind(kind)).words;
  return String(changes.find(({ field }) => field === 'name')?.to ?? '');
};
