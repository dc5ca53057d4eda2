import { runByHand } from './src/components/by-hand.ts';

/** What the engine starts for `pulumi up` in the root; its outputs are the stack's. */
export const centres = runByHand();
