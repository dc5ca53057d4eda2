import { flagTexts } from '../texts/flags.ts';
import { textFlag, textsFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** Commands with these flags talk to a hub, or need none when a source is given. */
export const sourceFlags = {
  file: textFlag({ char: 'f', words: flagTexts.file, helpValue: 'SOURCE' }),
  ...hubFlags,
};

/** Which packs to judge by. */
export const packFlags = { pack: textsFlag({ words: flagTexts.pack, helpValue: 'PACK' }) };
