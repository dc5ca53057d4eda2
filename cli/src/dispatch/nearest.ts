/** Letters to change, add or drop to make one word of another (Levenshtein), by one row of the table at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The commands that somebody may have meant, at most three. */
export const nearest = (typed: string, known: readonly string[]): string[] =>
  known
    .map((id) => ({ id, far: id.startsWith(typed) ? 0 : distance(typed.slice(0, 40).toLowerCase(), id) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id);
