import { z } from 'zod';
import { makeAuthority } from '../../pki/make-authority.ts';
import type { Made } from './made.ts';

const inputs = z.strictObject({ name: z.string().min(1).max(64) });

/** The authority of the hosts' own connections; its key is a secret of the state and of nothing else. */
export const authority: Made<z.infer<typeof inputs>> = {
  inputs,
  naming: ({ name }) => name,
  make: async ({ name }, now) => ({ ...(await makeAuthority({ name, now })) }),
  secretKeys: ['key'],
};
