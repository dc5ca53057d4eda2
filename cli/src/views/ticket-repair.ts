import {
  fill,
  repairAdviceWords,
  repairReasonWords,
  repairUnknownWords,
  type TicketRepair,
  type Words,
} from '@motcua/contract';
import type { Facts } from '../render/view.ts';
import { ticketViewTexts as texts } from '../texts/tickets.ts';

/** What is known of the device, and whether to repair it. */
export const repairFactsView = (repair: TicketRepair): Facts => ({
  is: 'facts',
  title: texts.repair,
  facts: [
    { words: texts.model, value: [repair.vendor, repair.model].filter((part) => part !== null).join(' ') || null },
    { words: texts.year, value: repair.year, type: 'text' },
    { words: texts.warrantyUntil, value: repair.warrantyUntil, type: 'date' },
    { words: texts.repairs, value: repair.repairs, type: 'number' },
    { words: texts.spent, value: repair.spent, type: 'number' },
    { words: texts.estimate, value: repair.estimate, type: 'number' },
    { words: texts.ceiling, value: repair.ceiling, type: 'number' },
    { words: texts.advice, value: adviceOf(repair) },
    { words: texts.unknown, value: joined(repair.unknown.map((code) => wordsOf(repairUnknownWords, code))) },
  ],
});

const wordsOf = (table: Readonly<Record<string, Words>>, code: string): Words => table[code] ?? { vi: code, en: code };

const joined = (parts: readonly Words[]): Words | null =>
  parts.length === 0 ? null : { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') };

/** The advice with the reasons that speak for it. */
function adviceOf({ advice, because }: TicketRepair): Words {
  const reasons = because
    .filter(({ speaksFor }) => speaksFor === advice)
    .map(({ code, value }) => {
      const words = wordsOf(repairReasonWords, code);
      return { vi: fill(words.vi, { value }), en: fill(words.en, { value }) };
    });
  const why = joined(reasons);
  const said = wordsOf(repairAdviceWords, advice);
  return why === null ? said : { vi: `${said.vi}: ${why.vi}`, en: `${said.en}: ${why.en}` };
}
