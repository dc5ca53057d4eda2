import type { AgentText } from '../texts.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A log of events; the words for a person come from the catalogue. */
export interface Log {
  debug(event: AgentText, fields?: Fields): void;
  info(event: AgentText, fields?: Fields): void;
  warn(event: AgentText, fields?: Fields): void;
  /** An error: an expected one by its code and what to do about it, a bug with its stack. */
  failed(error: unknown, fields?: Fields): void;
}

/** A log that says nothing. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, failed() {} };
