import { fill, kindWords, reasonText } from '@motcua/contract';
import { formatDong } from '@motcua/policies';
import type { Block } from '../block.ts';
import { longDate } from '../dates.ts';
import { paperTexts } from '../texts.ts';
import type { RepairCase } from './repair-case.ts';
import { repairTexts as texts } from './texts.ts';

const { blank } = paperTexts;

export const say = (text: string): Block => ({ is: 'text', text });
export const heading = (text: string): Block => ({ is: 'heading', text });

/** A text, or the blank that people fill in. */
export const orBlank = (value: string | number | null | undefined): string =>
  value === null || value === undefined || value === '' ? blank : String(value);

/** Money with dots, or the blank. */
export const dong = (amount: number | null | undefined): string =>
  amount === null || amount === undefined ? blank : formatDong(amount);

const hanoi = 7 * 3_600_000;

/** `08 giờ 15 phút, ngày 05 tháng 10 năm 2026`, by the clock of Vietnam. */
export function longMoment(instant: string): string {
  const there = new Date(Date.parse(instant) + hanoi).toISOString();
  const [hour, minute] = [there.slice(11, 13), there.slice(14, 16)];
  return fill(texts.moment, { hour, minute, date: longDate(there.slice(0, 10)) });
}

/** `08:15 05/10/2026`, for cells. */
function shortMoment(instant: string): string {
  const there = new Date(Date.parse(instant) + hanoi).toISOString();
  return `${there.slice(11, 16)} ${there.slice(0, 10).split('-').reverse().join('/')}`;
}

/** The day of an instant, `05/10/2026`. */
export const shortDay = (instant: string): string => shortMoment(instant).slice(6);

const shortDate = (date: string | null | undefined): string =>
  date === null || date === undefined ? blank : date.split('-').reverse().join('/');

/** Name, number of the case and day; the same at the top of each paper. */
export const titleOf = ({ ticket, asOf }: RepairCase, name: string): Block[] => [
  { is: 'title', text: name },
  { is: 'summary', text: fill(texts.about, { number: ticket.number, date: longDate(asOf) }) },
];

export const unitLine = ({ ticket, unitName }: RepairCase): Block =>
  say(fill(texts.unit, { unit: `${unitName ?? ''} (${ticket.unit})`.trim() }));

/** What the books know of the device, and blanks for what they do not. */
export function deviceTable({ ticket, repair }: RepairCase): Block {
  const { device: names } = texts;
  const rows = [
    [names.kind, kindWords(String(ticket.kind)).vi],
    [names.tag, orBlank(repair?.tag ?? ticket.deviceName)],
    [names.assetNumber, orBlank(repair?.assetNumber)],
    [names.model, orBlank([repair?.vendor, repair?.model].filter(Boolean).join(' '))],
    [names.serial, orBlank(repair?.serial)],
    [names.year, orBlank(repair?.year)],
    [names.cost, dong(repair?.cost)],
    [names.warranty, shortDate(repair?.warrantyUntil)],
    [names.room, orBlank(repair?.room)],
  ];
  return { is: 'table', heads: texts.deviceHeads, rows, widths: [55, 110], right: [] };
}

/** Every cause with its times. */
export function causesTable({ ticket: { causes } }: RepairCase): Block {
  if (causes.length === 0) return say(texts.noCauses);
  const rows = causes.map(({ reason, since, until }, at) => [
    ...[String(at + 1), reasonText(reason, 'vi'), shortMoment(since)],
    until === null ? texts.stillOpen : shortMoment(until),
  ]);
  return { is: 'table', heads: texts.causesHeads, rows, widths: [12, 79, 37, 37], right: [] };
}

/** What the parts of a head share. */
export const headOf = ({ simulated }: RepairCase, number: string) => ({
  ...{ superior: paperTexts.superior, body: paperTexts.body, number, placeAndDate: paperTexts.placeAndDate },
  marking: simulated ? paperTexts.simulated : null,
});

/** Where minutes are written and who is there: people fill it in. */
export const attendance = (): Block[] => [say(texts.place), say(texts.attending), ...texts.people.map(say)];
