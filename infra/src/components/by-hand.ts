import { Config, getStack } from '@pulumi/pulumi';
import { releaseOf } from '../release/release-of.ts';
import { checkStack, plain } from '../stack/parse-stack.ts';
import { stackSchema } from '../stack/stack-file.ts';
import { centres } from './program.ts';

/** The program when the engine starts it, from `pulumi up` in the root: the stack comes from Pulumi's configuration. */
export async function runByHand(): Promise<ReturnType<typeof centres>> {
  const config = new Config('motcua');
  const values = Object.keys(stackSchema.shape).flatMap((key) => {
    const text = config.get(key);
    return text === undefined ? [] : [[key, plain(text)] as const];
  });
  return centres(checkStack(Object.fromEntries(values), `Pulumi.${getStack()}.yaml`), await releaseOf(process.env));
}
