import { exit, type Words } from '@motcua/contract';
import type { ChangedFinding, Comparison, Pack } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { standardWords as words } from '../texts/standards.ts';

type Row = Comparison['standards'][number];

/** What other packs would open and close, by standard and one by one. */
export function comparisonAnswer(data: Comparison, packs: readonly Pack[]): Answer {
  const main = changesTable(data.changes);
  return {
    data,
    view: { simulated: data.simulated, sections: [headline(data), standardsTable(data.standards, packs), main], main },
    exit: data.changes.length > 0 ? exit.changes : exit.ok,
  };
}

const names = (packs: Comparison['before']) => packs.map(({ name, version }) => `${name} ${version}`).join(', ');

const headline = ({ asOf, before, after, units }: Comparison) => ({
  is: 'facts' as const,
  facts: [
    { words: heads.asOf, value: asOf, type: 'date' as const },
    { words: words.before, value: names(before) },
    { words: words.after, value: names(after) },
    { words: words.unitsOpened, value: units.opened, type: 'number' as const },
    { words: words.unitsClosed, value: units.closed, type: 'number' as const },
  ],
});

const titleOf = (id: string, packs: readonly Pack[]): Words | null =>
  packs.flatMap(({ standards }) => standards).find((standard) => standard.id === id)?.title ?? null;

const standardsTable = (rows: readonly Row[], packs: readonly Pack[]) =>
  table<Row>({
    rows,
    columns: [
      { key: 'id', words: heads.standard, keep: true, value: ({ id }) => id },
      { key: 'title', words: heads.title, value: ({ id }) => titleOf(id, packs) },
      { key: 'opened', words: words.opened, type: 'number', value: ({ opened }) => opened },
      { key: 'closed', words: words.closed, type: 'number', value: ({ closed }) => closed },
      { key: 'unknown', words: words.unknown, type: 'number', value: ({ unknown }) => unknown },
    ],
  });

const changesTable = (rows: readonly ChangedFinding[]) =>
  table<ChangedFinding>({
    title: words.changes,
    rows,
    most: 20,
    columns: [
      { key: 'change', words: words.change, value: ({ change }) => words[change] },
      { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
      { key: 'unitName', words: heads.unitName, value: ({ unitName }) => unitName },
      { key: 'standard', words: heads.standard, keep: true, value: ({ standard }) => standard },
      { key: 'have', words: heads.have, type: 'number', value: ({ have }) => have },
      { key: 'want', words: heads.want, type: 'number', value: ({ want }) => want },
      { key: 'shortfall', words: heads.shortfall, type: 'number', value: ({ shortfall }) => shortfall },
    ],
  });
