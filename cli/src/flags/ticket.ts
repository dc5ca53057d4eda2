import { assetClasses, authorityActions } from '@motcua/policies';
import { fromPeopleFlagTexts as people } from '../texts/from-people.ts';
import { ticketFlagTexts as texts } from '../texts/tickets.ts';
import { choiceFlag, numberFlag, textFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** Which hub, and the number of the event that was seen last. */
export const changeFlags = {
  ...hubFlags,
  seq: numberFlag({ min: 1, max: 999_999_999 })({ words: texts.seq }),
};
export const noteFlag = textFlag({ words: texts.note });
export const workNoteFlag = textFlag({ words: texts.workNote, required: true });
export const reasonFlag = textFlag({ words: texts.reason, required: true });
export const commentFlag = textFlag({ words: texts.comment, required: true });
export const assigneeFlag = textFlag({ words: texts.to, helpValue: 'NAME|DESK', required: true });
export const waitFlag = choiceFlag(['parts', 'vendor', 'approval'])({ words: texts.for });
export const partFlag = textFlag({ words: people.part });
export const vendorFlag = textFlag({ words: people.vendor, helpValue: 'NAME', exclusive: ['part'] });
/** What is to be decided. */
export const requestFlags = {
  amount: numberFlag({ min: 0, max: 999_999_999_999_999 })({ words: texts.amount }),
  class: choiceFlag(assetClasses)({ words: texts.assetClass }),
  action: choiceFlag(authorityActions)({ words: texts.action }),
};
