import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ExpectedError } from '@motcua/contract';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of the program `pulumi`: what MOTCUA_PULUMI names (its folder, or one with `engine/` or `bin/` in it), else
 * the PATH, else where `npx pulumi` keeps it; E_DC_ENGINE_MISSING when there is none.
 */
export function findEngine(env: Environment): string {
  const given = env.MOTCUA_PULUMI;
  if (given !== undefined && given !== '') {
    const folders = [given, join(given, 'engine'), join(given, 'bin'), dirname(given)];
    const found = folders.find(holdsEngine);
    if (found === undefined) throw new ExpectedError('E_DC_ENGINE_MISSING', { looked: `MOTCUA_PULUMI=${given}` });
    return found;
  }
  const found = [...(env.PATH ?? '').split(delimiter), ...cached(homedir())].find(holdsEngine);
  if (found === undefined) throw new ExpectedError('E_DC_ENGINE_MISSING', { looked: 'MOTCUA_PULUMI, PATH, ~/.pulumi' });
  return found;
}

function holdsEngine(folder: string): boolean {
  const file = join(folder, process.platform === 'win32' ? 'pulumi.exe' : 'pulumi');
  try {
    accessSync(file, constants.X_OK);
    return folder !== '' && statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Where Pulumi's own installer and the package `pulumi` put engines, the newest version first. */
function cached(home: string): string[] {
  const versions = join(home, '.pulumi', 'versions');
  const names = existsSync(versions) ? readdirSync(versions) : [];
  const newestFirst = names.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return [
    join(home, '.pulumi', 'bin'),
    ...newestFirst.flatMap((name) => [join(versions, name, 'bin'), join(versions, name)]),
  ];
}
