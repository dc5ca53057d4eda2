import { ExpectedError } from '@motcua/contract';
import type { originTexts } from '../texts/config.ts';
import type { UserConfig } from './user-config.ts';

/** Where a value comes from. */
export interface Origin {
  of: keyof typeof originTexts;
  name?: string;
  path?: string;
}

/** A value with its origin. */
export interface Sourced<T> {
  value: T;
  origin: Origin;
}

/** The hub that commands talk to: one by address, or one that runs from a folder on this machine. */
export type Target =
  | { is: 'hub'; url: Sourced<string>; tokenFile: Sourced<string> | null; caFile: Sourced<string> | null }
  | { is: 'data'; dir: Sourced<string> };

/** All that decides which hub is meant. */
export interface Situation {
  flags: { hub?: string | undefined; data?: string | undefined };
  env: Readonly<Record<string, string | undefined>>;
  config: UserConfig;
  configFile: string;
  /** The default data folder, when there is an installation in it. */
  defaultData: string | null;
  /** The data folder of a demo that runs now. */
  demoData: string | null;
}

/** Flag before environment before the user's context before the default folder before a running demo; null when none. */
export function resolveTarget(situation: Situation): Target | null {
  const { flags, env } = situation;
  if (flags.hub !== undefined && flags.data !== undefined)
    throw new ExpectedError('E_FLAGS_CLASH', { one: '--hub', other: '--data' });
  if (flags.hub !== undefined) return byAddress({ value: flags.hub, origin: { of: 'flag', name: '--hub' } }, situation);
  if (flags.data !== undefined) return inFolder(flags.data, { of: 'flag', name: '--data' });
  if (env.MOTCUA_HUB) return byAddress({ value: env.MOTCUA_HUB, origin: { of: 'env', name: 'MOTCUA_HUB' } }, situation);
  if (env.MOTCUA_DATA) return inFolder(env.MOTCUA_DATA, { of: 'env', name: 'MOTCUA_DATA' });
  return byContext(situation) ?? byDefault(situation);
}

const inFolder = (value: string, origin: Origin): Target => ({ is: 'data', dir: { value, origin } });

function byAddress(url: Sourced<string>, { env, config, configFile }: Situation): Target {
  const name = config.currentContext;
  const context = name === null ? undefined : config.contexts[name];
  // A token of one hub must never be shown to another.
  const own = context !== undefined && context.hub === url.value ? context : undefined;
  const pick = (variable: string, configured: string | null | undefined): Sourced<string> | null => {
    const value = env[variable];
    if (value) return { value, origin: { of: 'env', name: variable } };
    if (!configured || name === null) return null;
    return { value: configured, origin: { of: 'context', name, path: configFile } };
  };
  return {
    is: 'hub',
    url,
    tokenFile: pick('MOTCUA_TOKEN_FILE', own?.tokenFile),
    caFile: pick('MOTCUA_CA_FILE', own?.caFile),
  };
}

function byContext(situation: Situation): Target | null {
  const { config, configFile } = situation;
  const name = config.currentContext;
  if (name === null) return null;
  const context = config.contexts[name];
  if (context === undefined) throw new ExpectedError('E_CONTEXT_UNKNOWN', { context: name, path: configFile });
  const origin: Origin = { of: 'context', name, path: configFile };
  if (context.hub !== null) return byAddress({ value: context.hub, origin }, situation);
  return context.data === null ? null : inFolder(context.data, origin);
}

function byDefault({ defaultData, demoData }: Situation): Target | null {
  if (defaultData !== null) return inFolder(defaultData, { of: 'defaultFolder' });
  return demoData === null ? null : inFolder(demoData, { of: 'demo' });
}
