import { z } from 'zod';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** Makes it so; must be safe to run again. */
  run: z.string(),
  /** Prints how it is. */
  read: z.string(),
  /** What `read` prints when it is as it should be, without spaces at its ends. */
  expect: z.string(),
  /** Undoes it; nothing is done without. */
  remove: z.string().default(''),
  /** Goes to the stdin of `run`: for what no list of processes may show. */
  input: z.string().default(''),
});
type Inputs = z.infer<typeof inputs>;

/** A command with a question: it is run when the answer is not the expected one, so drift shows and is repaired. */
export const command: Kind<Inputs> = {
  inputs,
  naming: ({ name }) => name,
  named: (name) => ({ name, run: 'true', read: 'true', expect: '' }),
  replacedBy: ['name'],
  read: async (remote, declared) => ({ ...declared, expect: (await remote({ script: declared.read })).trim() }),
  apply: async (remote, { run, input }) => {
    await remote({ script: run, input, timeout: 600_000 });
  },
  remove: async (remote, { remove }) => {
    if (remove !== '') await remote({ script: remove, timeout: 600_000 });
  },
};
