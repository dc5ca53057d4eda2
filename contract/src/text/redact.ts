/** What secrets look like, wherever they stand; each is replaced as a whole, or all but its first group. */
const patterns: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
  /\bmct1\.[\w-]+(?:\.[\w-]+)?/g,
  /(\bBearer )[\w.~+/-]+=*/gi,
  // A JSON web token (RFC 7519).
  /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g,
  // User and password in an address (RFC 3986 3.2.1).
  /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"']*:)[^\s/@"']+(?=@)/gi,
  // Our own secrets: 32 random bytes, base64url.
  /(?<![\w-])[\w-]{43}(?![\w-])/g,
  /((?:password|passwd|community|secret|token|authKey|privKey|authPassword|privPassword)\\?["']?\s*[:=]\s*\\?["']?)[^\s"'\\,;}]+/gi,
];

/** What stands in the place of a secret. */
const redacted = '***';

/** A text without what looks like a secret, and without the secrets that are known by name. */
export function redact(text: string, known: readonly string[] = []): string {
  // Short ones would take ordinary words with them.
  const named = known.filter((secret) => secret.length >= 4);
  const without = named.reduce((left, secret) => left.replaceAll(secret, redacted), text);
  return patterns.reduce((left, pattern) => left.replace(pattern, replaceAllButFirst), without);
}

const replaceAllButFirst = (_: string, first: unknown): string =>
  `${typeof first === 'string' ? first : ''}${redacted}`;
