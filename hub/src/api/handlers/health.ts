import { ExpectedError } from '@motcua/contract';
import type { Handler } from '../context.ts';

/** `GET /livez`: this process answers. */
export const live: Handler = async () => ({ status: 'ok' });

/** `GET /readyz`: it can take reports and keep them. */
export const ready: Handler = async (context) => {
  const troubles = context.troubles();
  if (troubles.length > 0) throw new ExpectedError('E_NOT_READY', { detail: troubles.join(', ') });
  return { status: 'ok' };
};

/** `GET /v1/ca`: the certificate to pin, as PEM. Whoever fetches it compares it with the hash in a token. */
export const showCa: Handler = async ({ authority }) => authority.caPem;
