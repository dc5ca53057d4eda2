import type * as z from 'zod';
import { ExpectedError } from '../errors/index.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variable of a setting: `holdDownSeconds` is `MOTCUA_HOLD_DOWN_SECONDS`. */
export const settingVariable = (key: string): string => `MOTCUA_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

/** A program's settings from what its caller gives, then the environment, then the defaults; names the one that is wrong. */
export function settingsFrom<Schema extends z.ZodObject>(
  schema: Schema,
  { env = {}, given = {} }: { env?: Environment; given?: Partial<z.infer<Schema>> },
): z.infer<Schema> {
  const fromEnv = Object.keys(schema.shape).flatMap((key) => {
    const value = env[settingVariable(key)];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const parsed = schema.safeParse({ ...Object.fromEntries(fromEnv), ...given });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = settingVariable(String(issue?.path[0]));
  throw new ExpectedError('E_SETTING_INVALID', { name, detail: issue?.message ?? '' });
}
