/** How an agent says that it does not let this user in, or not so far. */
export const denials = [
  'usmStatsUnsupportedSecLevels',
  'usmStatsNotInTimeWindows',
  'usmStatsUnknownUserNames',
  'usmStatsUnknownEngineIDs',
  'usmStatsWrongDigests',
  'usmStatsDecryptionErrors',
  'authorizationError',
] as const;
export type Denial = (typeof denials)[number];

/** The library's words for the counters of an agent's Report (RFC 3414, 5: usmStats, 1 to 6). */
const words: readonly (readonly [string, Denial])[] = [
  ['Unsupported Security Level', 'usmStatsUnsupportedSecLevels'],
  ['Not In Time Window', 'usmStatsNotInTimeWindows'],
  ['Unknown User Name', 'usmStatsUnknownUserNames'],
  ['Unknown Engine ID', 'usmStatsUnknownEngineIDs'],
  ['Wrong Digest', 'usmStatsWrongDigests'],
  ['Decryption Error', 'usmStatsDecryptionErrors'],
];

/** error-status of a response whose user may not read what was asked (RFC 3416, 3). */
const authorizationError = 16;

/** Pure: why an agent denies what was asked; null where it does not. */
export function denialOf(error: Error & { status?: unknown }): Denial | null {
  if (error.name === 'RequestFailedError') return error.status === authorizationError ? 'authorizationError' : null;
  if (error.name !== 'ResponseInvalidError') return null;
  return words.find(([start]) => error.message.startsWith(start))?.[1] ?? null;
}
