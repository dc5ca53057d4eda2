import type { z } from 'zod';
import type { Props } from '../kind.ts';

/** Something that is made once, is on no host, and is kept in the state: what is made of it there is secret. */
export interface Made<Inputs extends Props> {
  inputs: z.ZodType<Inputs>;
  naming: (inputs: Inputs) => string;
  /** Makes it; `now` in milliseconds. */
  make: (inputs: Inputs, now: number) => Promise<Props>;
  /** Which of what was made is secret. */
  secretKeys: readonly string[];
}
