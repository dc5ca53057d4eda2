import { hash } from 'node:crypto';
import { ExpectedError } from '@motcua/contract';
import type { Scope } from '../../../access/index.ts';
import type { ApiRequest } from '../../context.ts';

/** The ETag of the register: its version, and what of it the caller sees. The version alone is enough for If-Match. */
export const registerTag = (version: number, scope: Scope): string =>
  scope.is === 'whole'
    ? `"${version}"`
    : `"${version}.${hash('sha256', [...scope.codes].sort().join(' '), 'base64url').slice(0, 12)}"`;

/** Throws 412 where the caller planned from another version than the present one. */
export function requireVersion({ ifMatch }: Pick<ApiRequest, 'ifMatch'>, version: number): void {
  if (ifMatch === null) return;
  const tags = ifMatch.split(',').map((part) => part.trim().replace(/^W\//, ''));
  const matches = tags.some((tag) => tag === '*' || /^"(\d+)(\.[\w-]+)?"$/.exec(tag)?.[1] === String(version));
  if (!matches) throw new ExpectedError('E_PRECONDITION_FAILED');
}
