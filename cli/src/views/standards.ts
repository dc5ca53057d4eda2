import type { StandardRow } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { type CountedPack, packsTable } from './packs.ts';

/** The list of standards after that of packs; a pack without standards says why. */
export const standardsAnswer = (data: { packs: CountedPack[]; standards: StandardRow[] }): Answer => {
  const main = table<StandardRow>({
    rows: data.standards,
    columns: [
      { key: 'id', words: heads.standard, keep: true, value: ({ id }) => id },
      { key: 'title', words: heads.title, value: ({ title }) => title },
      { key: 'inForce', words: heads.inForce, value: ({ inForce }) => inForce },
      { key: 'validFrom', words: heads.since, type: 'date', value: ({ valid }) => valid.from },
      { key: 'validTo', words: heads.validTo, type: 'date', value: ({ valid }) => valid.to, wide: true },
      { key: 'severity', words: heads.severity, value: ({ severity }) => severity },
      { key: 'source', words: heads.source, value: ({ source }) => source.text },
      { key: 'confidence', words: heads.confidence, value: ({ source }) => source.confidence, wide: true },
      { key: 'have', words: heads.have, value: ({ have }) => have, wide: true },
      { key: 'want', words: heads.want, value: ({ want }) => want, wide: true },
      { key: 'pack', words: heads.pack, value: ({ pack, version }) => `${pack} ${version}`, wide: true },
    ],
  });
  return { data, view: { simulated: false, sections: [packsTable(data.packs), main], main } };
};
