/**
 * Whether a connection is of no more use after an error: its server went down (57P), or became a standby (25006), which
 * answers all the same and would be asked for ever.
 */
export const isSpoilt = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(25006|57P|08)/.test(String(error.code));
