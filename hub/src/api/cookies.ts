/**
 * Cookies of the web. `__Host-` makes browsers take them from this very host only, over TLS, for all of its paths (RFC 6265bis
 * 4.1.3.2); scripts cannot read them.
 */
export const cookieNames = { session: '__Host-motcua-session', login: '__Host-motcua-login' } as const;
type CookieName = keyof typeof cookieNames;

/** The way back from an identity provider comes from another site, so that one is Lax; a session never has to. */
const sameSite: Record<CookieName, string> = { session: 'Strict', login: 'Lax' };

/** A line for `set-cookie`. */
export const cookieLine = (name: CookieName, value: string, seconds: number): string =>
  `${cookieNames[name]}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=${sameSite[name]}`;

/** A line that ends a cookie. */
export const endCookie = (name: CookieName): string => cookieLine(name, '', 0);

/** The value of one of our cookies in the header of a request; null where there is none, or it is none that we made. */
export function readCookie(header: string | undefined, name: CookieName): string | null {
  const pieces = (header ?? '').slice(0, 8192).split(/; */);
  const start = `${cookieNames[name]}=`;
  const value = pieces.find((piece) => piece.startsWith(start))?.slice(start.length) ?? '';
  return /^[\w-]{1,2048}$/.test(value) ? value : null;
}
