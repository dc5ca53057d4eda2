import { fill, type Language, type RegisterHistory, registerChangeWords, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { formatDate, formatInstant, plainText } from '../render/cell.ts';
import { historyTexts, registerTexts as texts } from '../texts/register.ts';
import { fieldsInWords } from './changes.ts';

type Entry = RegisterHistory['history'][number];

/** The history of a unit or a device, a sentence for each change, the oldest first. */
export const historyAnswer = (data: RegisterHistory, simulated: boolean): Answer => ({
  data,
  view: { simulated, sections: [{ is: 'lines', lines: data.history.map(sentenceOf) }] },
});

const sentenceOf = (entry: Entry): Words => ({ vi: tell(entry, 'vi'), en: tell(entry, 'en') });

function tell(entry: Entry, language: Language): string {
  const { id, at, byName, kind, title, undoneBy, items } = entry;
  const undone = undoneBy === null ? [] : [fill(texts.wasUndone[language], { by: undoneBy })];
  return fill(texts.recorded[language], {
    ...{ at: formatInstant(at), who: plainText(byName), kind: registerChangeWords[kind][language], id },
    title: plainText(title),
    what: [...items.map((item) => itemInWords(item, language)), ...undone].join('; '),
  });
}

function itemInWords({ what, on, changes }: Entry['items'][number], language: Language): string {
  const fields = changes.length === 0 ? historyTexts.unchanged[language] : fieldsInWords(changes)[language];
  return fill(historyTexts[what][language], { on: formatDate(on), changes: fields });
}
