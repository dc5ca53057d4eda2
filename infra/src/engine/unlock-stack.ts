import { type StackOptions, withStack } from './with-stack.ts';

/** Takes away the lock that a run left behind when it died; what it was doing is looked at again by the next refresh. */
export const unlockStack = (options: StackOptions): Promise<void> => withStack(options, (pulumi) => pulumi.cancel());
