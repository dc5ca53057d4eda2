/** Wrong passwords in a row that cost nothing: people mistype. */
const free = 4;
const longestMs = 15 * 60_000;

/** Milliseconds that an account takes no password after so many wrong ones in a row: 1 s, then twice as long each time. */
export const lockMs = (failures: number): number =>
  failures <= free ? 0 : Math.min(longestMs, 1000 * 2 ** Math.min(failures - free - 1, 20));
