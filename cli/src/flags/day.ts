import type { Words } from '@motcua/contract';
import { parseAsOf } from '@motcua/inventory';
import { textFlag } from './define.ts';

/** A flag whose value is a calendar day. */
export const dayFlag = (words: Words, dependsOn: string[] = []) =>
  textFlag({ words, helpValue: 'DATE', dependsOn, parse: async (value) => parseAsOf(value) });

/** The same, which must be given. */
export const requiredDay = (words: Words) =>
  textFlag({ words, helpValue: 'DATE', required: true, parse: async (value) => parseAsOf(value) });
