import { isCalm, reasonOf } from '@motcua/contract';
import { clipOrNull } from '../text.ts';
import { codesOf, type RawState, toRawState } from './raw-state.ts';

/** A code's own row, or that of its group (PJL Technical Reference, appendix D); groups without a row are no fault. */
const keywordOf = (code: string): string => (reasonOf('PJL', code) === undefined ? `${code.slice(0, 2)}xxx` : code);

/** Pure: the answer to INFO STATUS; null when there is neither a code nor a word about being online in it. */
export function readPjl(answer: Uint8Array): RawState | null {
  const text = Buffer.from(answer).toString('latin1');
  const code = /^\s*CODE\s*=\s*(\d{5})\b/im.exec(text)?.[1];
  const online = /^\s*ONLINE\s*=\s*(TRUE|FALSE)\b/im.exec(text)?.[1]?.toUpperCase();
  if (code === undefined && online === undefined) return null;
  const calm = code !== undefined && isCalm('PJL', code);
  const offline = online === 'FALSE' && !calm ? ['ONLINE=FALSE'] : [];
  const keywords = [...(code === undefined || calm ? [] : [keywordOf(code)]), ...offline];
  const display = /^\s*DISPLAY\s*=\s*"([^"\r\n]{0,200})"/im.exec(text)?.[1];
  const said = [...(code === undefined ? [] : [`CODE=${code}`]), ...(online === undefined ? [] : [`ONLINE=${online}`])];
  return toRawState(said, codesOf('PJL', keywords), clipOrNull(display, 200));
}
