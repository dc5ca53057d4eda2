import { ExpectedError } from '@motcua/contract';
import { readSecret } from './read-secret.ts';

/** As many as one scan tries; each costs every silent address a second. */
const most = 4;

/** Communities from a file or the environment, never from a flag; `public` when neither names one. */
export async function readCommunities({
  file,
  env,
}: {
  file: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
}): Promise<string[]> {
  const text = file === undefined ? (env.MOTCUA_SNMP_COMMUNITIES ?? '').replaceAll(',', '\n') : await readSecret(file);
  const words = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
  if (words.length === 0) return ['public'];
  if (words.length <= most && words.every((word) => word.length <= 128)) return words;
  const where = file === undefined ? 'MOTCUA_SNMP_COMMUNITIES' : '--community-file';
  throw new ExpectedError('E_NUMBER_INVALID', { where, min: 1, max: most, value: words.length });
}
