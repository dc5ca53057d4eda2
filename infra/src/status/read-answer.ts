import type { z } from 'zod';

/** What a program said in JSON; null when it is no such answer. */
export function readAnswer<T>(text: string, form: z.ZodType<T>): T | null {
  try {
    return form.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
