import { fill } from '@motcua/contract';
import type { Paper } from '../block.ts';
import { causesTable, deviceTable, heading, headOf, longMoment, say, titleOf, unitLine } from './parts.ts';
import type { RepairCase } from './repair-case.ts';
import { repairTexts, faultTexts as texts } from './texts.ts';

/** Giấy báo hỏng: which device, since when, and what was seen or said. */
export function faultPaper(known: RepairCase): Paper {
  const { openedAt, voices } = known.ticket;
  const said = voices.flatMap(({ source, text }) => (source === 'person' && text !== null ? [text] : []));
  const seen = voices.some(({ source }) => source === 'agent');
  const since = known.ticket.causes.map((cause) => cause.since).toSorted()[0] ?? openedAt;
  return {
    ...headOf(known, texts.number),
    blocks: [
      ...titleOf(known, texts.name),
      { is: 'addressee', text: texts.to },
      unitLine(known),
      heading(repairTexts.deviceTitle),
      deviceTable(known),
      heading(texts.foundTitle),
      say(fill(texts.found, { moment: longMoment(since) })),
      say(fill(texts.openedAt, { moment: longMoment(openedAt) })),
      ...(seen ? [say(texts.byAgent)] : []),
      ...said.map((text) => say(fill(texts.voice, { text }))),
      causesTable(known),
      say(texts.ask),
      { is: 'signatures', recipients: texts.recipients, signer: texts.signer, name: repairTexts.signerName },
    ],
  };
}
