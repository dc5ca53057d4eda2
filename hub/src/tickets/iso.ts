/** Milliseconds since 1970 as RFC 3339 in UTC. */
export const iso = (ms: number): string => new Date(ms).toISOString();
