/**
 * A text without U+0000, which a damaged device can well say and PostgreSQL has no place for: it is shown as what it is, a
 * damaged character.
 */
export const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text);
