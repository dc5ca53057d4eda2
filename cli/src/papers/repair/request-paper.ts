import { deskWords, fill } from '@motcua/contract';
import { amountInWords } from '@motcua/policies';
import type { Block, Paper } from '../block.ts';
import { paperTexts } from '../texts.ts';
import { lastRepair } from './last-repair.ts';
import { causesTable, deviceTable, dong, heading, headOf, orBlank, say, shortDay, titleOf, unitLine } from './parts.ts';
import { type RepairCase, readRepairLog } from './repair-case.ts';
import { repairTexts, requestTexts as texts } from './texts.ts';

/** Đề nghị sửa chữa, with the six things that Circular 65/2021 asks of an estimate and who may decide. */
export const requestPaper = (known: RepairCase): Paper => ({
  ...headOf(known, texts.number),
  blocks: [
    ...titleOf(known, texts.name),
    { is: 'addressee', text: fill(texts.to, { to: deskIn(deciding(known)) }) },
    { is: 'basis', text: texts.basis },
    unitLine(known),
    heading(texts.assetTitle),
    deviceTable(known),
    heading(texts.lastTitle),
    say(last(known)),
    heading(texts.whyTitle),
    causesTable(known),
    heading(texts.goalTitle),
    say(texts.goal),
    heading(texts.estimateTitle),
    ...estimate(known),
    heading(texts.decidesTitle),
    ...decision(known),
    say(texts.others),
    { is: 'signatures', recipients: texts.recipients, signer: texts.signer, name: repairTexts.signerName },
  ],
});

const deciding = ({ authority: { mustSubmitTo, actor } }: RepairCase): string => mustSubmitTo ?? actor;
const deskIn = (desk: string): string => (desk in deskWords ? deskWords[desk as keyof typeof deskWords].vi : desk);

const last = (known: RepairCase): string =>
  known.repair?.lastRepairedAt == null
    ? texts.neverKnown
    : fill(texts.last, { ...lastRepair(known), spent: dong(known.repair.spent) });

function estimate(known: RepairCase): Block[] {
  const { parts, vendor } = readRepairLog(known);
  const amount = known.repair?.estimate ?? known.authority.amount;
  const { blank } = paperTexts;
  const lines = (parts.length === 0 ? [blank] : parts).map((part, at) => [
    ...[String(at + 1), part, blank, blank, blank, blank],
  ]);
  const rows = [...lines, ['', texts.total, '', '', '', dong(amount)]];
  return [
    { is: 'table', heads: texts.estimateHeads, rows, widths: [12, 63, 18, 20, 26, 26], right: [3, 4, 5] },
    say(amount === null ? texts.noEstimate : fill(paperTexts.inWords, { words: amountInWords(amount) })),
    say(fill(texts.vendor, { vendor: orBlank(vendor) })),
    say(texts.taxes),
    ...ceiling(known, amount),
  ];
}

function ceiling({ repair }: RepairCase, amount: number | null): Block[] {
  const most = repair?.ceiling ?? null;
  if (most === null || most === 0) return [];
  if (amount === null) return [say(fill(texts.ceilingOnly, { ceiling: dong(most) }))];
  const share = ((amount / most) * 100).toFixed(1).replace('.', ',');
  return [say(fill(texts.ceiling, { ceiling: dong(most), share }))];
}

function decision(known: RepairCase): Block[] {
  const { mayDecide, document, source, row, reason, date } = known.authority;
  const desk = deskIn(deciding(known));
  const by = {
    desk,
    document: orBlank(document?.vi),
    source: orBlank(source?.text),
    date: date.split('-').reverse().join('/'),
  };
  const words =
    row === null
      ? reason === 'amount-unknown'
        ? texts.amountUnknown
        : texts.noRow
      : mayDecide
        ? texts.decides
        : texts.submits;
  const { decision: made } = readRepairLog(known);
  const decided =
    made === null
      ? []
      : [
          say(
            fill(texts.decided, {
              date: shortDay(made.at),
              document: orBlank(made.document),
              amount: dong(made.amount),
            }),
          ),
        ];
  return [say(fill(words, by)), ...decided];
}
