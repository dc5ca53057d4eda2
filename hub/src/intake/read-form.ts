import { maskPersonal } from '@motcua/contract';
import { boundaryOf, type FormPart, readMultipart } from './read-multipart.ts';

/** What somebody sent by the form, before anything of it is looked up. */
export interface Filled {
  /** Tag of a device, or `kind:printer` where nobody knows which. */
  about: string;
  /** Id of a choice (`choices.ts`). */
  what: string;
  /** In words, masked; null where there are none. */
  text: string | null;
  /** Whether something was masked. */
  masked: boolean;
  /** Made when the form was shown: the same form sent twice is one report. */
  once: string;
  /** What no person fills in. */
  trap: string;
  photos: Buffer[];
}

/** Letters of the words that somebody may write. */
export const mostText = 1000;

/** Pure: a form as it came, multipart or plain; null where it is none. */
export function readForm(body: Buffer, contentType: string): Filled | null {
  const parts = /^application\/x-www-form-urlencoded\b/i.test(contentType) ? plain(body) : multipart(body, contentType);
  if (parts === null) return null;
  const said = (name: string) => parts.find((part) => part.name === name && !part.isFile)?.bytes.toString('utf8') ?? '';
  const once = said('once');
  if (!/^[\w-]{16,64}$/.test(once)) return null;
  const words = [
    ...said('text')
      .normalize('NFKC')
      .replaceAll(/\p{C}+/gu, ' ')
      .trim(),
  ]
    .slice(0, mostText)
    .join('');
  const text = maskPersonal(words);
  const photos = parts.filter(({ name, isFile, bytes }) => name === 'photo' && isFile && bytes.length > 0);
  return {
    ...{ about: said('about').slice(0, 200), what: said('what').slice(0, 40), once, trap: said('website') },
    ...{ text: text === '' ? null : text, masked: text !== words, photos: photos.map(({ bytes }) => bytes) },
  };
}

function multipart(body: Buffer, contentType: string): FormPart[] | null {
  const boundary = boundaryOf(contentType);
  return boundary === null ? null : readMultipart(body, boundary);
}

/** A browser so old that it sends no files. */
function plain(body: Buffer): FormPart[] | null {
  if (body.length > 16_384) return null;
  const pairs = [...new URLSearchParams(body.toString('utf8'))].slice(0, 16);
  return pairs.map(([name, value]) => ({ name, isFile: false, bytes: Buffer.from(value) }));
}
