/** A device that never changes still leaves a point a day; full reports come daily, give or take their jitter. */
export const readingEveryMs = 23 * 3_600_000;
