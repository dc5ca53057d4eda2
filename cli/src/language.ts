import type { Language } from '@motcua/contract';

const asked = (argv: readonly string[]): string | undefined => {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
};

const isLanguage = (text: string | undefined): text is Language => text === 'vi' || text === 'en';

/**
 * The language to talk in, before anything is parsed: errors of parsing have to be told in it too. A locale that is
 * neither Vietnamese nor English gives Vietnamese; the "C" of services and containers says nothing about people.
 */
export function pickLanguage({
  argv,
  env,
  configured,
}: {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  configured?: Language | null;
}): Language {
  const flag = asked(argv);
  if (isLanguage(flag)) return flag;
  if (isLanguage(env.MOTCUA_LANG)) return env.MOTCUA_LANG;
  if (configured) return configured;
  // POSIX: LC_ALL overrides LC_MESSAGES, which overrides LANG.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'vi';
}
