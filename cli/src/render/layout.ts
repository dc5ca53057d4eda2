/** Narrowest a column gets when others are as narrow. */
const least = 6;

/**
 * Widths of columns that fit into a line: the widest give way first, down to a minimum; rigid ones, such as numbers and
 * codes, do not, because half of one is a wrong one. When even that does not fit, the line is longer than the terminal,
 * which is better than losing whole columns.
 */
export function fitWidths({
  natural,
  available,
  rigid = [],
  gap = 2,
}: {
  natural: readonly number[];
  available: number | null;
  rigid?: readonly boolean[];
  gap?: number;
}): number[] {
  const widths = [...natural];
  if (available === null) return widths;
  const soft = widths.flatMap((_, index) => (rigid[index] === true ? [] : [index]));
  const room = Math.max(0, available - gap * (widths.length - 1));
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const widest = Math.max(0, ...soft.map((index) => widths[index] ?? 0));
    if (widest <= least) break;
    narrow({ widths, columns: soft.filter((index) => widths[index] === widest), soft, widest, over });
  }
  return widths;
}

/** Takes from the widest columns alike, no further than to the next widest. */
function narrow({
  widths,
  columns,
  soft,
  widest,
  over,
}: {
  widths: number[];
  columns: readonly number[];
  soft: readonly number[];
  widest: number;
  over: number;
}): void {
  const next = Math.max(least, ...soft.map((index) => widths[index] ?? 0).filter((width) => width < widest));
  const each = Math.min(widest - next, Math.ceil(over / columns.length));
  let left = over;
  for (const index of columns) {
    const cut = Math.min(each, left);
    widths[index] = widest - cut;
    left -= cut;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
