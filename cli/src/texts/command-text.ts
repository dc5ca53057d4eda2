import type { Words } from '@motcua/contract';

/** A command line that works, and what it is for. */
interface Example {
  line: string;
  words: Words;
}

/** What help says about one command. */
export interface CommandText {
  summary: Words;
  /** More than the summary, when there is more to know. */
  about?: Words;
  examples: readonly [Example, ...Example[]];
}

export type CommandTable = Readonly<Record<string, CommandText>>;
