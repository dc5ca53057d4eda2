import { fill, repairAdviceWords, repairReasonWords, repairUnknownWords, type Words } from '@motcua/contract';
import type { Block, Paper } from '../block.ts';
import { longDate } from '../dates.ts';
import { lastRepair } from './last-repair.ts';
import { attendance, causesTable, deviceTable, dong, heading, headOf, say, titleOf, unitLine } from './parts.ts';
import { type RepairCase, readRepairLog } from './repair-case.ts';
import { repairTexts, conditionTexts as texts } from './texts.ts';

/** Biên bản xác định tình trạng: what was found, what the past says, and what is advised; people conclude. */
export const conditionPaper = (known: RepairCase): Paper => ({
  ...headOf(known, texts.number),
  blocks: [
    ...titleOf(known, texts.name),
    ...attendance(),
    unitLine(known),
    heading(repairTexts.deviceTitle),
    deviceTable(known),
    heading(texts.checkTitle),
    causesTable(known),
    ...recurrences(known),
    heading(texts.historyTitle),
    say(fill(texts.repairs, { ...lastRepair(known), spent: dong(known.repair?.spent) })),
    say(warranty(known)),
    ...vendor(known),
    ...advice(known),
    heading(texts.conclusionTitle),
    say(texts.conclusion),
    say(texts.others),
    { is: 'signatures', recipients: texts.recipients, signer: texts.signer, name: repairTexts.signerName },
  ],
});

const recurrences = ({ ticket: { recurrences: count } }: RepairCase): Block[] =>
  typeof count === 'number' && count > 0 ? [say(fill(texts.flapping, { count }))] : [];

function warranty({ repair, asOf }: RepairCase): string {
  const until = repair?.warrantyUntil ?? null;
  if (until === null) return texts.warrantyUnknown;
  return fill(until >= asOf ? texts.covered : texts.ended, { date: longDate(until) });
}

function vendor(known: RepairCase): Block[] {
  const { vendor: name } = readRepairLog(known);
  return name === null ? [] : [say(fill(texts.vendor, { vendor: name }))];
}

const wordsIn = (table: Readonly<Record<string, Words>>, code: string): string => table[code]?.vi ?? code;

function advice({ repair }: RepairCase): Block[] {
  if (repair === null) return [];
  const because = repair.because
    .filter(({ speaksFor }) => speaksFor === repair.advice)
    .map(({ code, value }) => fill(wordsIn(repairReasonWords, code), { value }));
  const unknown = repair.unknown.map((code) => wordsIn(repairUnknownWords, code));
  return [
    heading(texts.adviceTitle),
    say(fill(texts.advice, { advice: wordsIn(repairAdviceWords, repair.advice) })),
    ...(because.length === 0 ? [] : [say(fill(texts.because, { because: because.join('; ') }))]),
    ...(unknown.length === 0 ? [] : [say(fill(texts.unknown, { unknown: unknown.join('; ') }))]),
  ];
}
