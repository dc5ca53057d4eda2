import { reasonRow } from '@motcua/contract';

/** printer-state (RFC 8011, 5.4.11). */
export const printerState = { idle: 3, processing: 4, stopped: 5 } as const;

const isDown = (code: string): boolean => reasonRow(code)?.health === 'down';

/** A printer that is stopped is down, whether or not it says why; one that says why is not told twice. */
export const withStopped = (state: number | null, codes: readonly string[]): string[] =>
  state === printerState.stopped && !codes.some(isDown) ? [...codes, 'printer-stopped'] : [...codes];
