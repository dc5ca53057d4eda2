import { hash } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';

/** The tag of an answer (RFC 9110 8.8.3): the same bytes, the same tag, whichever hub gives them. */
export const etagOf = (body: string): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;

/** Whether a tag is in a header such as `"a", W/"b"` or `*`. A proxy may have weakened a tag when it packed the answer. */
export const isAmong = (header: string, tag: string): boolean =>
  header
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .some((part) => part === '*' || part === tag);

/** Throws 412 where the caller wants to change something else than what is there (RFC 9110 13.1.1). */
export function requireMatch({ ifMatch }: { ifMatch: string | null }, current: unknown): void {
  if (ifMatch === null || isAmong(ifMatch, etagOf(JSON.stringify(current)))) return;
  throw new ExpectedError('E_PRECONDITION_FAILED');
}
