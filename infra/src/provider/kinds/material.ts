import { z } from 'zod';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** Prints it, the same each time; nothing when it is not there. */
  print: z.string(),
  /** What was printed; nobody declares it. */
  content: z.string().optional(),
});
type Inputs = z.infer<typeof inputs>;

/** What one host has made and another must have too, as the hubs' common authority: secret in the state, always. */
export const material: Kind<Inputs> = {
  inputs,
  naming: ({ name }) => name,
  named: (name) => ({ name, print: 'true' }),
  replacedBy: ['name'],
  secretKeys: ['content'],
  read: async (remote, declared) => {
    const content = (await remote({ script: declared.print })).trim();
    return content === '' ? null : { ...declared, content };
  },
  apply: async (remote, { print }) => ({ content: (await remote({ script: `set -eu\n${print}` })).trim() }),
  remove: async () => undefined,
};
