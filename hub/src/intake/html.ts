/** A piece of a page in which everything from outside has been escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
type Piece = Html | readonly Html[] | string | number | null;

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

const toText = (piece: Piece): string => {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (Array.isArray(piece)) return piece.map((one: Html) => one.text).join('');
  return String(piece).replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? '');
};

/** A piece of a page; what is put into it is text, unless it was made by this. Attributes stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(parts.map((part, at) => part + (at < pieces.length ? toText(pieces[at] ?? null) : '')).join(''));
