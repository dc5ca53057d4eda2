import { ExpectedError } from '@motcua/contract';
import { Settings } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variable of a setting: `outboxBytes` is `MOTCUA_OUTBOX_BYTES`. */
const variableOf = (key: string): string => `MOTCUA_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

/** Settings from what the caller gives, then the environment, then the defaults; names the one that is wrong. */
export function readSettings({ env = {}, given = {} }: { env?: Environment; given?: Partial<Settings> }): Settings {
  const fromEnv = Object.keys(Settings.shape).flatMap((key) => {
    const value = env[variableOf(key)];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const parsed = Settings.safeParse({ ...Object.fromEntries(fromEnv), ...given });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ExpectedError('E_SETTING_INVALID', {
    name: variableOf(String(issue?.path[0])),
    detail: issue?.message ?? '',
  });
}
