import { createHash } from 'node:crypto';

/** A short fingerprint of a text, for a unit to start anew when the text changes. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
