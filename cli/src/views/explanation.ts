import { fill, type Params, type Words } from '@motcua/contract';
import { describeReason, type Explanation, type Pack, type Recorded, type UsedFact } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { standardWords as words } from '../texts/standards.ts';
import { answerTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';

type Expression = Explanation['expressions'][number];

/** Why a unit meets a standard or does not: the answer, the expressions, and every fact they used. */
export function explanationAnswer(data: Explanation, packs: readonly Pack[]): Answer {
  const facts = factsTable(data.facts);
  return {
    data,
    view: {
      simulated: data.simulated,
      sections: [answer(data, packs), expressions(data.expressions), facts],
      main: facts,
    },
  };
}

function answer(
  { unit, standard, answer, have, want, shortfall, reason, asOf, pack, waiver }: Explanation,
  packs: readonly Pack[],
): Section {
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
      { words: heads.reason, value: reason === null ? null : describeReason(reason, packs) },
      ...(waiver === null ? [] : [{ words: words.waiver, value: filled(words.waiverNote, { ...waiver }) }]),
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
      { key: 'recorded', words: words.recorded, value: recordedIn },
    ],
  });

function originOf({ origin }: UsedFact): Words {
  switch (origin.of) {
    case 'unit':
      return filled(viewTexts.fromUnit, { field: origin.field });
    case 'fact':
      return filled(words.fromFact, { name: origin.name });
    case 'params': {
      const { name, set, reason } = origin;
      return set === null
        ? filled(words.fromDefault, { name })
        : filled(words.fromParameter, { name, set, reason: reason ?? '' });
    }
    default: {
      const tags = origin.tags.join(', ');
      return origin.tags.length === 0 ? viewTexts.noDevices : { vi: tags, en: tags };
    }
  }
}

/** Each place once: the devices of a unit mostly came in one document. */
function recordedIn({ recorded }: UsedFact): Words | null {
  const places = new Map(recorded.map((row) => [JSON.stringify(row.recorded), placeOf(row.recorded)]));
  const all = [...places.values()];
  return all.length === 0 ? null : { vi: all.map(({ vi }) => vi).join('; '), en: all.map(({ en }) => en).join('; ') };
}

function placeOf(recorded: Recorded | null): Words {
  if (recorded === null) return words.notRecorded;
  if (recorded.in === 'demo') return words.recordedDemo;
  if (recorded.in === 'file') return filled(words.recordedFile, { path: recorded.path, line: recorded.line });
  const { by, at, document } = recorded;
  return filled(words.recordedHub, { by: by ?? '', at: at ?? '', document: document ?? '' });
}

const filled = (text: Words, params: Params): Words => ({ vi: fill(text.vi, params), en: fill(text.en, params) });
