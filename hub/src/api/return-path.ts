import { z } from 'zod';

const here = 'https://here.invalid';

/** A path of this hub to go to after a login; whatever a browser could take for another place is not one. */
export const ReturnPath = z
  .string()
  .max(1024)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .refine((path) => URL.parse(path, here)?.origin === here);
