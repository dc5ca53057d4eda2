import { fill, type Words } from '@motcua/contract';
import { describeReason, type Explanation, type UsedFact } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { answerTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';

type Expression = Explanation['expressions'][number];

/** Why a unit meets a standard or does not: the answer, the expressions, and every fact they used. */
export function explanationAnswer(data: Explanation): Answer {
  const facts = factsTable(data.facts);
  return {
    data,
    view: { simulated: data.simulated, sections: [answer(data), expressions(data.expressions), facts], main: facts },
  };
}

function answer({ unit, standard, answer, have, want, shortfall, reason, asOf, pack }: Explanation): Section {
  return {
    is: 'facts',
    facts: [
      { words: heads.standard, value: both(standard.title, `${standard.id} · `) },
      { words: heads.source, value: standard.source.text },
      { words: heads.pack, value: `${pack.name} ${pack.version}` },
      { words: heads.unit, value: `${unit.code} ${unit.name}` },
      { words: heads.asOf, value: asOf, type: 'date' },
      { words: heads.answer, value: answerTexts[answer] },
      { words: heads.have, value: have, type: 'number' },
      { words: heads.want, value: want, type: 'number' },
      { words: heads.shortfall, value: shortfall, type: 'number' },
      { words: heads.reason, value: reason === null ? null : describeReason(reason) },
    ],
  };
}

const both = ({ vi, en }: Words, before: string): Words => ({ vi: before + vi, en: before + en });

const expressions = (rows: readonly Expression[]) =>
  table<Expression>({
    title: viewTexts.expressions,
    rows,
    columns: [
      { key: 'role', words: heads.role, value: ({ role }) => role },
      { key: 'text', words: heads.expression, value: ({ text }) => text },
      { key: 'value', words: heads.value, type: 'number', value: ({ value }) => value },
    ],
  });

const factsTable = (rows: readonly UsedFact[]) =>
  table<UsedFact>({
    title: viewTexts.facts,
    rows,
    columns: [
      { key: 'name', words: heads.fact, value: ({ name }) => name },
      { key: 'meaning', words: heads.meaning, value: ({ words }) => words },
      { key: 'value', words: heads.value, type: 'number', value: ({ value }) => value },
      { key: 'from', words: heads.from, value: originOf },
    ],
  });

function originOf({ origin }: UsedFact): Words {
  if (origin.of === 'unit') {
    const { field } = origin;
    return { vi: fill(viewTexts.fromUnit.vi, { field }), en: fill(viewTexts.fromUnit.en, { field }) };
  }
  const tags = origin.tags.join(', ');
  return origin.tags.length === 0 ? viewTexts.noDevices : { vi: tags, en: tags };
}
