import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { generateHanoi20220630, type Installation } from '@motcua/inventory';
import { builtinPacks, type Pack, parsePack } from '../../src/index.ts';

const file = 'hanoi-2022-draft-scheme.yaml';

/** The text of the draft scheme as it ships. */
export const schemeText = (): string => readFileSync(new URL(file, builtinPacks), 'utf8');

export const scheme = (): Pack => parsePack(schemeText(), file);

export const demo = (): Installation =>
  generateHanoi20220630({ sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex') });
