import { z } from 'zod';

/** The host of a resource, as it stands in the inputs and in the state. */
export const hostInput = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  address: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.:-]*$/),
  port: z.int().min(1).max(65_535).default(22),
  user: z
    .string()
    .regex(/^[a-z_][a-z0-9_-]*$/)
    .default('root'),
});
