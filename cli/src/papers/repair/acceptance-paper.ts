import { fill } from '@motcua/contract';
import { amountInWords } from '@motcua/policies';
import type { Block, Paper } from '../block.ts';
import { paperTexts } from '../texts.ts';
import {
  attendance,
  deviceTable,
  dong,
  heading,
  headOf,
  longMoment,
  orBlank,
  say,
  titleOf,
  unitLine,
} from './parts.ts';
import { type RepairCase, type RepairLog, readRepairLog } from './repair-case.ts';
import { repairTexts, acceptanceTexts as texts } from './texts.ts';

/** Biên bản nghiệm thu: what was done, what proves it, what it was allowed to cost; people accept or do not. */
export function acceptancePaper(known: RepairCase): Paper {
  const log = readRepairLog(known);
  return {
    ...headOf(known, texts.number),
    blocks: [
      ...titleOf(known, texts.name),
      { is: 'basis', text: fill(texts.basis, { document: orBlank(log.decision?.document) }) },
      ...attendance(),
      unitLine(known),
      heading(repairTexts.deviceTitle),
      deviceTable(known),
      heading(texts.workTitle),
      ...work(log),
      heading(texts.proofTitle),
      ...proof(log),
      ...log.loans.map(({ tag, back }) =>
        say(fill(texts.loans, { tag: orBlank(tag), state: back ? texts.returned : texts.outstanding })),
      ),
      heading(texts.moneyTitle),
      say(approved(log)),
      say(texts.real),
      heading(texts.conclusionTitle),
      say(texts.conclusion),
      say(texts.others),
      { is: 'signatures', recipients: texts.recipients, signer: texts.signer, name: repairTexts.signerName },
    ],
  };
}

function work({ mended, parts, vendor }: RepairLog): Block[] {
  const { blank } = paperTexts;
  const rows = (parts.length === 0 ? [blank] : parts).map((part, at) => [String(at + 1), part, blank, blank]);
  return [
    say(
      mended === null
        ? texts.notMended
        : fill(texts.work, { moment: longMoment(mended.at), note: orBlank(mended.note) }),
    ),
    { is: 'table', heads: texts.partsHeads, rows, widths: [12, 83, 30, 40], right: [2] },
    say(fill(texts.vendor, { vendor: orBlank(vendor) })),
  ];
}

function proof({ proof: read, acceptedAt }: RepairLog): Block[] {
  const seen =
    read === null
      ? []
      : [say(fill(texts.proof, { readings: read.readings, from: longMoment(read.from), to: longMoment(read.to) }))];
  const said = acceptedAt === null ? [] : [say(fill(texts.accepted, { moment: longMoment(acceptedAt) }))];
  return seen.length + said.length === 0 ? [say(texts.noProof)] : [...seen, ...said];
}

function approved({ decision }: RepairLog): string {
  const amount = decision?.amount ?? null;
  if (amount === null) return texts.approvedUnknown;
  return fill(texts.approved, { amount: dong(amount), words: amountInWords(amount) });
}
