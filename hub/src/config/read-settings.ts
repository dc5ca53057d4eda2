import { ExpectedError } from '@motcua/contract';
import { Settings } from './settings.ts';

/** The environment variable of a setting: `holdDownSeconds` is `MOTCUA_HOLD_DOWN_SECONDS`. */
export const variableOf = (key: string): string => `MOTCUA_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

/** Settings from what the caller gives, then the environment, then the defaults; names the one that is wrong. */
export function readSettings({
  env = {},
  given = {},
}: {
  env?: Readonly<Record<string, string | undefined>>;
  given?: Partial<Settings>;
}): Settings {
  const fromEnv = Object.keys(Settings.shape).flatMap((key) => {
    const value = env[variableOf(key)];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const parsed = Settings.safeParse({ ...Object.fromEntries(fromEnv), ...given });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0]);
  throw new ExpectedError('E_SETTING_INVALID', { name: variableOf(key), detail: issue?.message ?? '' });
}
