import { type AuthorityView, deskWords, fill, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { factsView } from '../render/view.ts';
import { ticketViewTexts as texts } from '../texts/tickets.ts';

/** Whether somebody may decide, and if not to whom it goes. */
export const authorityAnswer = (answer: AuthorityView): Answer => ({
  data: answer,
  view: factsView([
    { words: texts.mayDecide, value: answer.mayDecide ? texts.yes : texts.no },
    { words: texts.mustSubmitTo, value: deskIn(answer.mustSubmitTo) },
    { words: texts.document, value: answer.document },
    { words: texts.source, value: answer.source && `${answer.source.text} (${answer.source.confidence})` },
    { words: texts.because, value: reasonOf(answer) },
  ]),
});

/** A desk by its name; an account as it is. */
export const deskIn = (name: string | null): Words | string | null =>
  name !== null && name in deskWords ? deskWords[name as keyof typeof deskWords] : name;

function reasonOf({ reason, row }: AuthorityView): Words {
  if (row !== null) return { vi: fill(texts.byRow.vi, { row }), en: fill(texts.byRow.en, { row }) };
  return reason === 'amount-unknown' ? texts.amountUnknown : texts.noRow;
}
