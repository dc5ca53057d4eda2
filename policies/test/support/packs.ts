import { readdirSync, readFileSync } from 'node:fs';
import { builtinPacks, type Pack, parsePack } from '../../src/index.ts';

/** A pack that comes with the product. */
export const builtin = (name: string): Pack =>
  parsePack(readFileSync(new URL(`${name}.yaml`, builtinPacks), 'utf8'), `${name}.yaml`);

/** All of them. */
export const allBuiltin = (): Pack[] =>
  readdirSync(builtinPacks)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => builtin(name.replace('.yaml', '')));
