import { ExpectedError } from '@motcua/contract';

/** The header that our pages send with whatever changes something; its value does not matter. */
const ownPageHeader = 'x-motcua-request';

/**
 * Lets only our own pages change something by a cookie, which a browser sends of itself. A page of another site cannot add this
 * header without asking first (CORS), and nobody is ever told yes; browsers that say where a request comes from are believed
 * when they say that it is not from here. Throws E_FOREIGN_PAGE.
 */
export function requireOwnPage(headers: Readonly<Record<string, string | string[] | undefined>>): void {
  const from = headers['sec-fetch-site'];
  const foreign = from !== undefined && from !== 'same-origin';
  if (headers[ownPageHeader] === undefined || foreign)
    throw new ExpectedError('E_FOREIGN_PAGE', { header: ownPageHeader });
}
