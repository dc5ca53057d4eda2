/** The loopback address of a simulated printer. */
export const printerAddress = (at: number): string => `127.77.${at >> 8}.${at & 255}`;
