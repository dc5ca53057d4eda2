import type { Language } from '@motcua/contract';
import { type Origin, resolveTarget, type Situation, type Sourced } from './resolve-target.ts';

/** One setting as it is in force. */
export interface Setting {
  name: string;
  value: string | null;
  origin: Origin;
}

const none: Origin = { of: 'none' };

/** Every setting in force, with where it comes from. Values of secrets are not among them, only the files they are in. */
export function listSettings({
  situation,
  flags,
  language,
}: {
  situation: Situation;
  flags: { output?: string | undefined; lang?: string | undefined };
  language: Language;
}): Setting[] {
  const { config, configFile } = situation;
  const target = resolveTarget(situation);
  const file: Origin = { of: 'file', path: configFile };
  const byAddress = target?.is === 'hub' ? target : null;
  const setting = (name: string, sourced: Sourced<string> | null | undefined): Setting => ({
    name,
    value: sourced?.value ?? null,
    origin: sourced?.origin ?? none,
  });
  return [
    setting('configFile', { value: configFile, origin: { of: 'default' } }),
    { name: 'currentContext', value: config.currentContext, origin: config.currentContext === null ? none : file },
    setting('hub', byAddress?.url),
    setting('tokenFile', byAddress?.tokenFile),
    setting('caFile', byAddress?.caFile),
    setting('data', target?.is === 'data' ? target.dir : null),
    { name: 'lang', value: language, origin: originOfLanguage(situation, flags.lang) },
    { name: 'output', ...outputIn(situation, flags.output) },
  ];
}

function originOfLanguage({ env, config, configFile }: Situation, flag: string | undefined): Origin {
  if (flag !== undefined) return { of: 'flag', name: '--lang' };
  if (env.MOTCUA_LANG === 'vi' || env.MOTCUA_LANG === 'en') return { of: 'env', name: 'MOTCUA_LANG' };
  if (config.lang !== null) return { of: 'file', path: configFile };
  const variable = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((name) => env[name]);
  return variable === undefined ? { of: 'default' } : { of: 'locale', name: variable };
}

function outputIn({ env, config, configFile }: Situation, flag: string | undefined): { value: string; origin: Origin } {
  if (flag !== undefined) return { value: flag, origin: { of: 'flag', name: '--output' } };
  if (env.MOTCUA_OUTPUT) return { value: env.MOTCUA_OUTPUT, origin: { of: 'env', name: 'MOTCUA_OUTPUT' } };
  if (config.output !== null) return { value: config.output, origin: { of: 'file', path: configFile } };
  return { value: 'table', origin: { of: 'default' } };
}
