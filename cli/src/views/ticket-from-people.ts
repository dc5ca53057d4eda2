import { TicketLoan, TicketPhoto, type TicketRow } from '@motcua/contract';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { fromPeopleTexts as texts } from '../texts/from-people.ts';

/** Loans and photos of one ticket; nothing where it has none. */
export function fromPeopleSections({ loans, photos }: TicketRow): Section[] {
  const lent = TicketLoan.array().catch([]).parse(loans);
  const shown = TicketPhoto.array().catch([]).parse(photos);
  return [...(lent.length === 0 ? [] : [loansTable(lent)]), ...(shown.length === 0 ? [] : [photosTable(shown)])];
}

const loansTable = (rows: readonly TicketLoan[]) =>
  table<TicketLoan>({
    title: texts.loans,
    rows,
    columns: [
      { key: 'tag', words: heads.device, keep: true, value: ({ tag }) => tag },
      { key: 'from', words: texts.lentBy, value: ({ from }) => from },
      { key: 'lentAt', words: texts.lentAt, type: 'instant', value: ({ lentAt }) => lentAt },
      { key: 'until', words: texts.until, type: 'date', value: ({ until }) => until },
      { key: 'returnedAt', words: texts.returnedAt, type: 'instant', value: ({ returnedAt }) => returnedAt },
    ],
  });

/** Photos, without their bytes. */
export const photosTable = (rows: readonly TicketPhoto[]) =>
  table<TicketPhoto>({
    title: texts.photos,
    rows,
    columns: [
      { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'by', words: heads.who, value: ({ by }) => by },
      { key: 'size', words: texts.size, value: ({ width, height }) => `${width} × ${height}` },
      { key: 'bytes', words: texts.bytes, type: 'number', value: ({ bytes }) => bytes },
    ],
  });
