import type { ExitCode } from '@motcua/contract';
import type { View } from './render/view.ts';

/** What a command found: the object that `-o json` prints, and how a person sees it. */
export interface Answer {
  data: object;
  view: View;
  exit?: ExitCode;
  /** What goes on after the answer was printed, until it is stopped. */
  afterwards?: () => Promise<void>;
}
