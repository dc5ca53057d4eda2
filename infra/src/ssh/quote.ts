/** A word as a POSIX shell reads it back unchanged. */
export const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
