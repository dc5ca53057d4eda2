import { join } from 'node:path';

/** The folders of an outbox, and the file of its losses. */
export interface OutboxFolders {
  /** Reports that wait for their acknowledgement. */
  queue: string;
  /** Reports that are given up and not yet counted for certain. */
  leaving: string;
  /** The last of what could not be read, and of what the hub refused, to look at. */
  damaged: string;
  refused: string;
  losses: string;
}

/** Where an outbox keeps its things in a state folder. */
export const outboxFolders = (state: string): OutboxFolders => ({
  queue: join(state, 'outbox'),
  leaving: join(state, 'leaving'),
  damaged: join(state, 'damaged'),
  refused: join(state, 'refused'),
  losses: join(state, 'losses.json'),
});
