/** Narrowest a column gets when others are as narrow. */
const least = 6;

/**
 * Widths of columns that fit into a line: the widest give way first, down to a minimum. When even that does not fit, the
 * line is longer than the terminal, which is better than losing whole columns.
 */
export function fitWidths({
  natural,
  available,
  gap = 2,
}: {
  natural: readonly number[];
  available: number | null;
  gap?: number;
}): number[] {
  const widths = [...natural];
  if (available === null) return widths;
  const room = Math.max(0, available - gap * (widths.length - 1));
  for (let total = sum(widths); total > room; total = sum(widths)) {
    const widest = Math.max(...widths);
    if (widest <= least) break;
    const wide = widths.filter((width) => width === widest).length;
    const next = Math.max(least, ...widths.filter((width) => width < widest));
    const cut = Math.min(widest - next, Math.max(1, Math.ceil((total - room) / wide)));
    shrink({ widths, widest, by: cut, atMost: total - room });
  }
  return widths;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function shrink({
  widths,
  widest,
  by,
  atMost,
}: {
  widths: number[];
  widest: number;
  by: number;
  atMost: number;
}): void {
  let left = atMost;
  for (const [index, width] of widths.entries()) {
    if (width !== widest || left <= 0) continue;
    const cut = Math.min(by, left);
    widths[index] = width - cut;
    left -= cut;
  }
}
