import { fill, kindRow, type StocktakeView, toDeviceKind } from '@motcua/contract';
import { type Device, type Installation, isValidOn } from '@motcua/inventory';
import { formatDong } from '@motcua/policies';
import type { Block, Paper } from './block.ts';
import { longDate } from './dates.ts';
import { minutesTexts as texts } from './minutes-texts.ts';
import { paperTexts } from './texts.ts';

type Row = StocktakeView['rows'][number];
type Counted = StocktakeView & { simulated: boolean };

/** The minutes of a stock-take: books beside what was found, by kind, then every difference; people fill in the rest. */
export function minutesPaper(counted: Counted, register: Installation): Paper {
  const { asOf, title, simulated, rows } = counted;
  const books = new Map(register.devices.filter((row) => isValidOn(row, asOf)).map((row) => [row.id, row]));
  const say = (text: string): Block => ({ is: 'text', text });
  return {
    ...{ superior: paperTexts.superior, body: paperTexts.body, number: texts.number },
    ...{ placeAndDate: paperTexts.placeAndDate, marking: simulated ? paperTexts.simulated : null },
    blocks: [
      { is: 'title', text: texts.name },
      { is: 'summary', text: title },
      { is: 'summary', text: `(${fill(paperTexts.asOf, { date: longDate(asOf) })})` },
      { is: 'basis', text: texts.basis },
      say(fill(texts.time, { date: longDate(asOf) })),
      say(fill(texts.unit, { unit: unitName(counted, register) })),
      say(texts.team),
      ...texts.members.map(say),
      ...results(rows, books),
      ...differences(rows, books),
      { is: 'heading', text: texts.opinionTitle },
      say(texts.opinion),
      say(texts.others),
      { is: 'signatures', recipients: texts.recipients, signer: texts.signer, name: texts.signerName },
    ],
  };
}

function unitName({ unit, asOf }: Counted, { units, name }: Installation): string {
  if (unit === null) return name;
  const found = units.find((row) => row.code === unit && isValidOn(row, asOf));
  return `${found?.name ?? ''} (${unit})`.trim();
}

type Books = ReadonlyMap<string, Device>;
const costOf = (rows: readonly Row[], books: Books) =>
  rows.reduce((sum, row) => sum + Math.ceil(books.get(row.device ?? '')?.cost ?? 0), 0);
const dong = (amount: number | null | undefined) => (amount == null ? paperTexts.blank : formatDong(Math.ceil(amount)));
const nameOf = ({ kind, device }: Row, books: Books) => {
  const record = books.get(device ?? '');
  const model = [record?.vendor, record?.model].filter(Boolean).join(' ');
  return [kind === null ? '' : kindRow(toDeviceKind(kind)).words.vi, model].filter(Boolean).join(', ');
};

function results(rows: readonly Row[], books: Books): Block[] {
  const known = rows.filter(({ kind }) => kind !== null);
  const line = (name: string, at: string, some: readonly Row[]) => {
    const onBooks = some.filter(({ outcome }) => outcome !== 'otherUnit');
    const missing = some.filter(({ outcome }) => outcome === 'notFound').length;
    const surplus = some.length - onBooks.length;
    return [
      ...[at, name, formatDong(onBooks.length), formatDong(costOf(onBooks, books))],
      ...[formatDong(onBooks.length - missing + surplus), formatDong(surplus), formatDong(missing)],
    ];
  };
  const kinds = [...Map.groupBy(known, ({ kind }) => kind ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = kinds.map(([kind, some], at) => line(kindRow(toDeviceKind(kind)).words.vi, String(at + 1), some));
  const costless = known.filter(
    ({ device, outcome }) => outcome !== 'otherUnit' && books.get(device ?? '')?.cost == null,
  );
  const heads = texts.resultHeads;
  return [
    { is: 'heading', text: texts.resultTitle },
    {
      ...{ is: 'table', heads, rows: [...lines, line(texts.total, '', known)] },
      ...{ widths: [12, 45, 22, 34, 22, 15, 15], right: [2, 3, 4, 5, 6] },
    },
    { is: 'text', text: texts.wholeNumbers },
    ...(costless.length === 0 ? [] : [{ is: 'text' as const, text: fill(texts.noCost, { count: costless.length }) }]),
  ];
}

function differences(rows: readonly Row[], books: Books): Block[] {
  const of = (...outcomes: Row['outcome'][]) => rows.filter(({ outcome }) => outcomes.includes(outcome));
  const place = (unit: string | null, at: string | null) => [unit, at].filter(Boolean).join(', ') || paperTexts.blank;
  const missing = of('notFound').map((row) => [
    ...[
      row.tag,
      nameOf(row, books),
      place(row.unit, row.place),
      dong(books.get(row.device ?? '')?.cost),
      paperTexts.blank,
    ],
  ]);
  const elsewhere = of('foundElsewhere', 'otherUnit').map((row) => [
    ...[
      row.tag,
      nameOf(row, books),
      place(row.unit, row.place),
      place(row.foundUnit, row.foundPlace),
      paperTexts.blank,
    ],
  ]);
  const unknown = of('unknownTag').map((row) => [
    ...[row.tag, place(row.foundUnit, row.foundPlace), paperTexts.blank, paperTexts.blank],
  ]);
  return [
    ...list(texts.missingTitle, texts.missingHeads, missing, { widths: [12, 32, 41, 30, 26, 24], right: [4] }),
    ...list(texts.elsewhereTitle, texts.elsewhereHeads, elsewhere, { widths: [12, 32, 41, 30, 26, 24], right: [] }),
    ...list(texts.unknownTitle, texts.unknownHeads, unknown, { widths: [12, 48, 40, 40, 25], right: [] }),
  ];
}

function list(
  title: string,
  heads: readonly string[],
  rows: readonly string[][],
  layout: { widths: number[]; right: number[] },
): Block[] {
  const heading: Block = { is: 'heading', text: title };
  if (rows.length === 0) return [heading, { is: 'text', text: texts.none }];
  return [heading, { is: 'table', heads, rows: rows.map((cells, at) => [String(at + 1), ...cells]), ...layout }];
}
