import { registerTexts } from '../texts/register.ts';
import { textFlag } from './define.ts';

/** Commands with this flag answer from what was recorded by a moment. */
export const knownAtFlags = { 'known-at': textFlag({ words: registerTexts.knownAt, helpValue: 'TIME' }) };
