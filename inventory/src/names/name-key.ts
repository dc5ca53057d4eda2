/** A name as it is looked up: without case, tone marks (Hoà, Hòa, Hoa) and extra blanks; đ counts as d. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s\-–]+/g, ' ')
    .trim();
