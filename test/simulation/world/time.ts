/** Midnight in Hanoi, Monday 2 March 2026: the world begins. */
export const start = Date.UTC(2026, 2, 1, 17);

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
