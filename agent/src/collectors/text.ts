import { isJunkIdentity } from '@motcua/contract';

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

/** A name or serial that says something, or null. */
export function meaningful(text: string | null | undefined, max = 128): string | null {
  const clean = clipOrNull(text, max);
  return clean === null || isJunkIdentity(clean) ? null : clean;
}
