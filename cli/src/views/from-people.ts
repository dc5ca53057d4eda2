import type { IntakeTokenRow, LoanRow, TicketPhoto } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { factsView, table } from '../render/view.ts';
import type { SavedPhoto } from '../services/photos.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { fromPeopleTexts as texts } from '../texts/from-people.ts';
import { stateIn } from './ticket.ts';
import { photosTable } from './ticket-from-people.ts';

/** What is lent. */
export const loansAnswer = (data: { loans: LoanRow[]; simulated: boolean }): Answer => ({
  data,
  view: {
    simulated: data.simulated,
    sections: [
      table<LoanRow>({
        rows: data.loans,
        columns: [
          { key: 'ticket', words: heads.number, type: 'number', keep: true, value: ({ ticket }) => ticket },
          { key: 'tag', words: heads.device, keep: true, value: ({ tag }) => tag },
          { key: 'unit', words: heads.unit, value: ({ unit }) => unit },
          { key: 'state', words: heads.state, value: ({ state }) => stateIn(state) },
          { key: 'from', words: texts.lentBy, value: ({ from }) => from },
          { key: 'lentAt', words: texts.lentAt, type: 'instant', value: ({ lentAt }) => lentAt },
          { key: 'until', words: texts.until, type: 'date', value: ({ until }) => until },
        ],
        empty: texts.noLoans,
      }),
    ],
  },
});

/** The photos of a ticket. */
export const photosAnswer = (data: { ticket: number; photos: TicketPhoto[] }): Answer => ({
  data,
  view: { simulated: false, sections: [photosTable(data.photos)] },
});

/** Where a photo is now. */
export const savedPhotoAnswer = (data: SavedPhoto): Answer => ({
  data,
  view: factsView([
    { words: heads.file, value: data.file },
    { words: texts.bytes, value: data.bytes, type: 'number' },
  ]),
});

/** Codes that people report by. */
export const codesAnswer = (data: { tokens: IntakeTokenRow[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<IntakeTokenRow>({
        title: texts.codes,
        rows: data.tokens,
        columns: [
          { key: 'id', words: heads.id, keep: true, value: ({ id }) => id },
          { key: 'unit', words: heads.unit, keep: true, value: ({ unit }) => unit },
          { key: 'device', words: heads.device, value: ({ device }) => device ?? texts.wholeUnit },
          { key: 'uses', words: texts.uses, type: 'number', value: ({ uses }) => uses },
          { key: 'lastUsedAt', words: texts.lastUsedAt, type: 'instant', value: ({ lastUsedAt }) => lastUsedAt },
          { key: 'endsAt', words: texts.endsAt, type: 'instant', value: ({ endsAt }) => endsAt },
          {
            key: 'networks',
            words: texts.networks,
            value: ({ networks, anywhere }) =>
              anywhere === true ? texts.fromAnywhere : (networks?.join(', ') ?? null),
          },
          { key: 'createdAt', words: heads.createdAt, type: 'instant', value: ({ createdAt }) => createdAt },
          { key: 'madeBy', words: texts.madeBy, value: ({ madeBy }) => madeBy, wide: true },
        ],
        empty: texts.noCodes,
      }),
    ],
  },
});
