const collator = new Intl.Collator('vi', { numeric: true });

/** Order of two texts by Vietnamese collation, as `sort` wants it. */
export const compareVi = (a: string, b: string): number => collator.compare(a, b);
