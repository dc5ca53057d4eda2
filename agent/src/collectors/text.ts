/** Cut to what the wire takes, without halving a letter; empty becomes null. */
export function clipOrNull(text: string | null | undefined, max: number): string | null {
  // Control characters (a closing NUL, say) come with some devices' texts and mean nothing.
  const clean = (text ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  return clean === '' ? null : clip(clean, max);
}

/** Cut to a length in UTF-16 units, which is what the wire's schema counts. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Each text once, in order, cut, and no more than so many. */
export const clipList = (texts: readonly string[], length: number, count: number): string[] =>
  [...new Set(texts.map((text) => clip(text, length)))].slice(0, count);

/** Serial numbers that vendors leave in by mistake; they would make strangers look like one device. */
const junk =
  /^(0+|1+|x+|-+|\.+|0*123456789?0?|n\/?a|none|null|unknown|default( string)?|system serial number|(chassis|base board) serial number|to be filled by o\.?e\.?m\.?|not (specified|available|applicable|set)|invalid|serial( number)?|o\.?e\.?m\.?|empty|private|<private>)$/i;

/** A name or serial that says something, or null. */
export function meaningful(text: string | null | undefined, max = 128): string | null {
  const clean = clipOrNull(text, max);
  return clean === null || junk.test(clean) ? null : clean;
}
