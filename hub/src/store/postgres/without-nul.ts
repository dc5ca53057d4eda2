/** A text as PostgreSQL can hold it: it has no place for U+0000, which a damaged device can well say. */
export const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text);
