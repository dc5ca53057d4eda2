import type { Language, Params, Words } from '@motcua/contract';
import type { CommandClass } from './command.ts';
import type { Io } from './io.ts';
import type { CommandId } from './texts/commands.ts';

/** Loads one command at a time. */
export type Loaders = Readonly<Record<CommandId, () => Promise<{ default: CommandClass }>>>;

/** One run of the program: the process it is in, whom it talks to, and whether it should stop. */
export interface Session {
  io: Io;
  language: Language;
  /** Aborted by Ctrl-C, SIGTERM, or the end of whoever started us. */
  signal: AbortSignal;
  /** Every command, for the one that describes them all. */
  loaders: Loaders;
  /** Words for a person, on stderr; silent under --quiet. */
  tell(words: Words, params?: Params): void;
}
