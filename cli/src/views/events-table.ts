import type { Language, Words } from '@motcua/contract';
import { formatInstant } from '../render/cell.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';

interface LoggedEvent {
  at: string;
  actor: string;
  data?: unknown;
}
type Describe<Event> = (event: Event, language: Language, print: { time: (instant: string) => string }) => string;

/** The log of a ticket or a problem: each event as a sentence in both languages, its instants as a person reads them. */
export function eventsTable<Event extends LoggedEvent>(rows: readonly Event[], describe: Describe<Event>) {
  const sentenceOf = (event: Event): Words => ({
    vi: describe(event, 'vi', { time: formatInstant }),
    en: describe(event, 'en', { time: formatInstant }),
  });
  return table<Event>({
    title: viewTexts.events,
    rows,
    columns: [
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'actor', words: heads.who, value: ({ actor }) => actor },
      { key: 'event', words: heads.event, value: sentenceOf },
      { key: 'data', words: heads.data, value: ({ data }) => JSON.stringify(data), wide: true },
    ],
  });
}
