import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Made } from './made.ts';

const inputs = z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9-]*$/) });

/** A password nobody chooses: 32 random bytes in letters that need no quoting anywhere. */
export const secret: Made<z.infer<typeof inputs>> = {
  inputs,
  naming: ({ name }) => name,
  make: async () => ({ value: randomBytes(32).toString('hex') }),
  secretKeys: ['value'],
};
