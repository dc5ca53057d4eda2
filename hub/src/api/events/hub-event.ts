import type { Permission } from '@motcua/contract';

/** What the stream of events tells, and what one must be allowed to hear it. Names are for ever: clients listen for them. */
export const eventPermissions = {
  'device.health': 'device.read',
  'agent.presence': 'agent.read',
  'unit.readiness': 'status.read',
  'ticket.event': 'ticket.read',
} as const satisfies Readonly<Record<string, Permission>>;
export type EventType = keyof typeof eventPermissions;

/** One event. Its id is its place among all events: they are in order as text. */
export interface HubEvent {
  id: string;
  type: EventType;
  /** Code of the unit it is in. */
  unit: string;
  data: object;
}

/** Sources in the order in which events of one millisecond stand. */
const ranks: Readonly<Record<EventType, string>> = {
  'device.health': 'd',
  'agent.presence': 'p',
  'unit.readiness': 'r',
  'ticket.event': 't',
};

export const eventId = (at: string, type: EventType, key: string): string => `${at}~${ranks[type]}~${key}`;

/** The place after everything of a moment. */
export const endOf = (at: string): string => `${at}~~`;

/** From where a source is read to get what stands after a place: later than `at`, or at `at` and after `key`. */
export function startIn(type: EventType, after: string): { at: string; key: string | null } {
  const [at = '', rank = '', ...key] = after.split('~');
  if (rank === ranks[type]) return { at, key: key.join('~') };
  return { at, key: rank !== '' && rank < ranks[type] ? '' : null };
}

/** A Last-Event-ID that we have given, or null. */
export const readPlace = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[dprt]?~[\x21-\x7e]{0,256}$/.test(text) ? text : null;
