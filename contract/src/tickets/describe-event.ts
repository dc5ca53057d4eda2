import type { TicketEventRow } from '../http/fleet.ts';
import { reasonText, unexplained } from '../reasons/index.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { fill, type Language, type Params } from '../text/words.ts';
import {
  authorityActionWords,
  clockWords,
  deskWords,
  escalationWords,
  priorityReasonWords,
  ticketEventWords,
  ticketStateWords,
} from './words.ts';

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * One event as a sentence, its instants as `time` puts them (as they are, unless told otherwise). An event of a newer
 * hub is shown by its type, which is better than hiding it.
 */
export function describeTicketEvent(
  { type, data }: TicketEventRow,
  language: Language,
  { time = (at: string) => at }: { time?: (at: string) => string } = {},
): string {
  const words = Object.entries(ticketEventWords).find(([known]) => known === type)?.[1];
  if (words === undefined) return type;
  const all = Object.entries(params(data, language)).map(([key, value]) =>
    typeof value === 'string' && instant.test(value) ? [key, time(value)] : [key, value],
  );
  return fill(withoutBlanks(words[language], data), Object.fromEntries(all));
}

/** A sentence that has nothing to say is left out. */
const withoutBlanks = (template: string, data: TicketEventRow['data']): string =>
  template.replaceAll(/[.,] (?:[^.,{]*)?\{(note|text|vendor|part|until)\}/g, (part, name: string) =>
    data[name] ? part : '',
  );

function params(data: TicketEventRow['data'], language: Language): Params {
  const scalars = Object.entries({ ...proofOf(data), ...data }).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
  );
  return { ...Object.fromEntries(scalars), ...translated(data, language) };
}

function translated(
  { reason, causes, to, desk, action, amount, clock, step, because }: TicketEventRow['data'],
  language: Language,
): Params {
  const state = Object.entries(ticketStateWords).find(([known]) => known === to)?.[1];
  return {
    ...(typeof reason === 'string' && { reason: reasonText(reason, language) }),
    ...(Array.isArray(causes) && { reasons: causes.map((cause) => reasonText(reasonIn(cause), language)).join('; ') }),
    ...(state !== undefined && { state: state[language] }),
    ...named({ desk, to }, deskWords, language),
    ...named({ action }, authorityActionWords, language),
    ...named({ clock }, clockWords, language),
    ...named({ step }, escalationWords, language),
    ...named({ because }, priorityReasonWords, language),
    ...(amount === null && { amount: '?' }),
  };
}

/** Codes by their names; what is none stays as it is. */
const named = (values: Readonly<Record<string, unknown>>, words: Catalogue, language: Language): Params =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const found = typeof value === 'string' ? words[value] : undefined;
      return found === undefined ? [] : [[key, found[language]]];
    }),
  );

const proofOf = ({ proof }: TicketEventRow['data']): object =>
  typeof proof === 'object' && proof !== null ? proof : {};

const reasonIn = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'reason' in cause ? String(cause.reason) : unexplained;
