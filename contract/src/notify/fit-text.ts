/** A text of so many characters at most, cut at a whole character with a mark that it was cut; without line breaks. */
export function fitText(text: string, most: number): string {
  const characters = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
