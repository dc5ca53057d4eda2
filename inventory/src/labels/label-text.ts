const scheme = 'motcua:';

/** What the QR code of a label holds: `motcua:` and the tag, so that a scanner that types gives a line by itself. */
export const labelText = (tag: string): string => scheme + tag.normalize('NFC');

/**
 * The tag in what a scanner or a person typed: with or without the scheme, behind the address of a label that people report by, with
 * blanks at its ends. Empty when there is none.
 */
export function tagIn(typed: string): string {
  const text = typed
    .normalize('NFC')
    .trim()
    .replace(/^https:\/\/[^#\s]{1,300}#(?=motcua:)/i, '');
  return text.toLowerCase().startsWith(scheme) ? text.slice(scheme.length).trim() : text;
}
