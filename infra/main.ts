import { runByHand } from './src/components/by-hand.ts';

/** What the engine starts for `pulumi up` in the root; what it exports are the stack's outputs. */
export const { places } = await runByHand();
