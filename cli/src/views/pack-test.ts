import { exit, fill } from '@motcua/contract';
import type { ExampleResult, testPack } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';

type Tested = ReturnType<typeof testPack>;
type Row = ExampleResult & { pack: string };

/** How the examples of some packs went. */
export function packTestAnswer(packs: readonly Tested[]): Answer {
  const sum = (of: 'passed' | 'failed') => packs.reduce((total, pack) => total + pack[of], 0);
  const counts = { passed: sum('passed'), failed: sum('failed') };
  const rows = packs.flatMap(({ pack, results }) => results.map((result) => ({ ...result, pack })));
  const summary = { vi: fill(viewTexts.tested.vi, counts), en: fill(viewTexts.tested.en, counts) };
  return {
    data: { ...counts, packs },
    view: { simulated: false, sections: [{ is: 'lines', lines: [summary] }, resultsTable(rows)] },
    exit: counts.failed > 0 ? exit.failure : exit.ok,
  };
}

const resultsTable = (rows: readonly Row[]) =>
  table<Row>({
    rows,
    columns: [
      { key: 'pack', words: heads.pack, value: ({ pack }) => pack, wide: true },
      { key: 'standard', words: heads.standard, keep: true, value: ({ standard }) => standard },
      { key: 'example', words: heads.example, type: 'number', value: ({ example }) => example },
      { key: 'passed', words: heads.result, value: ({ passed }) => (passed ? viewTexts.passed : viewTexts.failed) },
      { key: 'expected', words: heads.expected, value: ({ expected }) => JSON.stringify(expected) },
      { key: 'got', words: heads.got, value: ({ passed, got }) => (passed ? null : JSON.stringify(got)) },
      {
        key: 'unknownFacts',
        words: heads.unknownFacts,
        value: ({ unknownFacts }) => unknownFacts.join(', '),
        wide: true,
      },
    ],
  });
