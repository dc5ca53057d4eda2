import type { Health, Origin, Standard } from '@motcua/contract';

/** One thing that a peer can be made to show, and what is reported then. */
export interface Fault<Show> {
  /** How the peer is made to show it, for a person. */
  how: string;
  /** The same for the peer. */
  show: Show;
  /** What the source says, in the words of the table of reasons; empty where it says that all is well. */
  from: readonly Origin[];
  reasons: readonly string[];
  health: Health;
}

/** All that one peer can show. The real test runs every row, and the page of faults prints it. */
export interface FaultTable<Show = unknown> {
  peer: string;
  /** What it is, and by what it is asked. */
  what: string;
  faults: readonly Fault<Show>[];
}

/** Keywords of one standard. */
export const from = (standard: Standard, ...keywords: string[]): Origin[] =>
  keywords.map((keyword) => ({ standard, keyword }));

/** Reasons that we find out by ourselves when nobody answers. */
export const unreachable = from('motcua', 'connection refused, timed out or unresolved');
export const unreadable = from('motcua', 'damaged answer');
