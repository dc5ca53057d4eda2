import { z } from 'zod';
import type { Remote } from '../../ssh/pool.ts';
import type { Kind, Props } from '../kind.ts';

const inputs = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** Prints it, the same each time; nothing when it is not there. */
  print: z.string(),
  /** Makes it when nobody has it yet; without, it is there already. */
  make: z.string().default(''),
  /** Puts what the state has, from its stdin, where it was lost; without, a loss is told as such. */
  restore: z.string().default(''),
  /** False of what was lost and can be restored. */
  present: z.boolean().default(true),
  /** What was printed; nobody declares it. */
  content: z.string().optional(),
});
type Inputs = z.infer<typeof inputs>;

/**
 * What one host has made and another must have too, as the hubs' common authority: secret in the state, always. It is
 * made once; where it was lost, the state's copy is restored, and never another one made.
 */
export const material: Kind<Inputs> = {
  inputs,
  naming: ({ name }) => name,
  named: (name) => ({ name, print: 'true' }),
  replacedBy: ['name'],
  secretKeys: ['content'],
  read: async (remote, declared) => {
    const content = await printed(remote, declared);
    if (content !== '') return { ...declared, content, present: true };
    return keptContent(declared) === '' || declared.restore === '' ? null : { ...declared, present: false };
  },
  apply: async (remote, inputs, { before }) => {
    const kept = keptContent(before);
    if ((await printed(remote, inputs)) === '') {
      if (kept !== '' && inputs.restore !== '') await remote({ script: inputs.restore, input: kept });
      else if (inputs.make !== '') await remote({ script: inputs.make, timeout: 600_000 });
    }
    // Nothing is carried on as if it were something.
    const script = `set -eu\nprinted=$(${inputs.print}\n)\n[ -n "$printed" ]\nprintf %s "$printed"`;
    return { content: (await remote({ script })).trim() };
  },
  remove: async () => undefined,
};

const printed = async (remote: Remote, { print }: Inputs): Promise<string> => (await remote({ script: print })).trim();

function keptContent(before: Props | null): string {
  const content = before?.content;
  return typeof content === 'string' ? content : '';
}
