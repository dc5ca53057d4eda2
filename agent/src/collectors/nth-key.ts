/** Gives each device a key of its own: the second with the same base gets `#2`, and so on. */
export function nthKeys(): (base: string) => string {
  const used = new Map<string, number>();
  return (base) => {
    const nth = (used.get(base) ?? 0) + 1;
    used.set(base, nth);
    return `${base}${nth > 1 ? `#${nth}` : ''}`.slice(0, 256);
  };
}
