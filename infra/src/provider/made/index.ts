import type { Props } from '../kind.ts';
import { authority } from './authority.ts';
import type { Made } from './made.ts';
import { secret } from './secret.ts';

const mades = {
  'motcua:pki:CertificateAuthority': authority,
  'motcua:pki:Secret': secret,
} as const;
export type MadeName = keyof typeof mades;

/** What is made without a host, by its type; undefined for everything else. */
export const madeOf = (type: string): Made<Props> | undefined =>
  Object.hasOwn(mades, type) ? (mades[type as MadeName] as unknown as Made<Props>) : undefined;
